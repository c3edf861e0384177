package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** What no refusal may tell: stack traces, SQL, class names, versions. */
final class Leaks {
    private static final Pattern INSIDE = Pattern.compile("(?i)exception|\\bat [a-z]+\\.[a-z.]+\\(|\\b(select|insert|update|delete)\\b.+\\b(from|into|set|where)\\b"
            + "|\\b(java|javax|jakarta|org|com|io|cn)\\.[a-z]+\\.|quarkus|vert\\.?x|netty|hibernate|resteasy|postgres|jackson"
            + "|error id|\\b\\d+\\.\\d+\\.\\d+\\b|snapshot");

    private Leaks() {}

    static void none(String refusal) {
        assertThat(INSIDE.matcher(refusal).results().map(found -> found.group())).as(refusal).isEmpty();
    }
}
