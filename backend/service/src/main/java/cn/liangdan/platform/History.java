package cn.liangdan.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a thing, newest first.
 *
 * @param posts who was in post when, of things that have people
 */
public record History(List<Revision> revisions, @Nullable List<?> posts) {}
