package cn.liangdan.platform;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds from a first day to before a last; nothing means since ever, or until further notice. */
public final class Validity {
    private Validity() {}

    /** The day that a list is asked for, today when none is. */
    public static LocalDate asOf(Query query, Times times) {
        String asked = query.text("asOf");
        return asked == null ? times.today() : LocalDate.parse(asked);
    }

    public static Select on(Select select, String alias, LocalDate day) {
        return select.where(
                "(" + alias + ".valid_from is null or " + alias + ".valid_from <= ?) and (" + alias + ".valid_to is null or "
                        + alias + ".valid_to > ?)",
                day,
                day);
    }

    /** @throws DomainException 409 when it holds no longer */
    public static void requireOpen(@Nullable LocalDate validTo) {
        if (validTo != null) {
            throw DomainException.of(ProblemType.WRONG_STATE, "problem.closed", validTo.toString())
                    .with("state", "CLOSED")
                    .with("actions", List.of());
        }
    }
}
