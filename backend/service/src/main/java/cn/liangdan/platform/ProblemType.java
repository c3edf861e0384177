package cn.liangdan.platform;

/** The kinds of problem that the API answers with; the slug is the last part of RFC 9457's {@code type}. */
public enum ProblemType {
    MALFORMED_JSON("malformed-json", 400),
    TOO_DEEP("too-deep", 400),
    BAD_PARAMETER("bad-parameter", 400),
    UNKNOWN_PARAMETER("unknown-parameter", 400),
    BAD_SORT("bad-sort", 400),
    BAD_CURSOR("bad-cursor", 400),
    BAD_HEADER("bad-header", 400),
    BAD_REQUEST("bad-request", 400),
    IDEMPOTENCY_KEY_REQUIRED("idempotency-key-required", 400),
    UNAUTHENTICATED("unauthenticated", 401),
    LOGIN_FAILED("login-failed", 401),
    FORBIDDEN("forbidden", 403),
    CSRF("csrf", 403),
    NOT_FOUND("not-found", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    NOT_ACCEPTABLE("not-acceptable", 406),
    WRONG_STATE("wrong-state", 409),
    ALREADY_CLAIMED("already-claimed", 409),
    CAPACITY("capacity", 409),
    DUPLICATE("duplicate", 409),
    IDEMPOTENCY_IN_PROGRESS("idempotency-in-progress", 409),
    STALE("stale", 412),
    TOO_LARGE("too-large", 413),
    URI_TOO_LONG("uri-too-long", 414),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
    FILE_TYPE("file-type", 415),
    VALIDATION("validation", 422),
    UNKNOWN_FIELD("unknown-field", 422),
    READ_ONLY_FIELD("read-only-field", 422),
    REQUIRED("required", 422),
    WRONG_TYPE("wrong-type", 422),
    OUT_OF_RANGE("out-of-range", 422),
    TOO_LONG("too-long", 422),
    BLANK("blank", 422),
    BAD_CHARACTER("bad-character", 422),
    BAD_DATE("bad-date", 422),
    UNKNOWN_REFERENCE("unknown-reference", 422),
    PERSONAL_DATA_IN_TEXT("personal-data-in-text", 422),
    IMAGE("image", 422),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422),
    PRECONDITION_REQUIRED("precondition-required", 428),
    TOO_MANY_REQUESTS("too-many-requests", 429),
    HEADERS_TOO_LARGE("headers-too-large", 431),
    INTERNAL("internal", 500),
    NOT_OFFERED("not-offered", 501),
    OVERLOADED("overloaded", 503);

    private final String slug;
    private final int status;

    ProblemType(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    public String slug() {
        return slug;
    }

    public int status() {
        return status;
    }
}
