package cn.liangdan.platform;

/**
 * One fault of a request.
 *
 * @param pointer RFC 6901 pointer into the body, or the name of a parameter
 */
public record FieldError(ProblemType code, String pointer, Text detail) {
    public static FieldError of(ProblemType code, String pointer, String key, Object... args) {
        return new FieldError(code, pointer, Text.of(key, args));
    }

    public static FieldError of(ProblemType code, String pointer) {
        return of(code, pointer, "field." + code.slug());
    }
}
