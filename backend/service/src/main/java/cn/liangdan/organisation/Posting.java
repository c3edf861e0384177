package cn.liangdan.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who was in post where.
 *
 * @param until the first day on which they no longer were
 */
public record Posting(
        PersonRef person, String role, @Nullable String post, HomeRef home, LocalDate since, @Nullable LocalDate until) {}
