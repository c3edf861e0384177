package cn.liangdan.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The one way in which a rule says no: a problem type, a text by its key, and typed members beside it. */
public final class DomainException extends RuntimeException {
    private final ProblemType type;
    private final Text detail;
    private final List<FieldError> errors;
    private final Map<String, Object> members = new LinkedHashMap<>();

    private DomainException(ProblemType type, Text detail, List<FieldError> errors) {
        super(type.slug() + " " + detail.key(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.errors = errors;
    }

    /** @param key names a text of {@code texts_*.properties}; {@code args} fill its places */
    public static DomainException of(ProblemType type, String key, Object... args) {
        return new DomainException(type, Text.of(key, args), List.of());
    }

    public static DomainException of(ProblemType type) {
        return of(type, "problem." + type.slug());
    }

    public static DomainException notFound() {
        return of(ProblemType.NOT_FOUND);
    }

    /** All faults at once; the type is the one they share, or {@code validation}. */
    public static DomainException invalid(List<FieldError> errors) {
        var codes = errors.stream().map(FieldError::code).distinct().toList();
        var type = codes.size() == 1 ? codes.getFirst() : ProblemType.VALIDATION;
        return new DomainException(type, Text.of("problem.invalid", errors.size()), List.copyOf(errors));
    }

    public static DomainException invalid(ProblemType code, String pointer, String key, Object... args) {
        return invalid(List.of(FieldError.of(code, pointer, key, args)));
    }

    /** Adds an extension member of the problem document. */
    public DomainException with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    Text detail() {
        return detail;
    }

    List<FieldError> errors() {
        return errors;
    }

    Map<String, Object> members() {
        return members;
    }
}
