package cn.liangdan.platform;

import java.util.function.Supplier;

/**
 * What a command is given, read only when the service asks for it: the checks of who may read and who may do come before
 * those of the form.
 */
public interface Request {
    /**
     * The body, checked against the contract.
     *
     * @throws DomainException 400, 413, 415 or 422 with every fault at once
     */
    <T> T body(Class<T> type);

    /** @throws DomainException 428 when If-Match is missing, 400 when it is not one strong ETag */
    void requireIfMatch();

    /**
     * Compares If-Match, when there is one, with the version now.
     *
     * @param current makes the present representation, for the ETag that a 412 carries
     */
    void match(long version, Supplier<?> current);

    /** A request made inside the application, with its body at hand. */
    static Request of(Object body) {
        return new Request() {
            @Override
            public <T> T body(Class<T> type) {
                return type.cast(body);
            }

            @Override
            public void requireIfMatch() {}

            @Override
            public void match(long version, Supplier<?> current) {}
        };
    }
}
