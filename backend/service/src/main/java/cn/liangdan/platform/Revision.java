package cn.liangdan.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a thing was until somebody changed it.
 *
 * @param from absent when it was so from the beginning
 * @param content the resource as it was shown
 */
public record Revision(long version, @Nullable Instant from, Instant until, String changedBy, JsonNode content) {}
