package cn.liangdan.catalogue;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue is the same everywhere, and the system administrator keeps it. */
final class Keeper {
    private Keeper() {}

    static List<String> actions(Caller caller, @Nullable LocalDate validTo, String... possible) {
        return validTo == null && caller.is(Role.SYSTEM_ADMIN) ? List.of(possible) : List.of();
    }

    static <T> T found(@Nullable T thing) {
        if (thing == null) {
            throw DomainException.notFound();
        }
        return thing;
    }

    static List<FieldError> future(@Nullable LocalDate validFrom, LocalDate today) {
        List<FieldError> faults = new ArrayList<>();
        if (validFrom != null && validFrom.isAfter(today)) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/validFrom", "field.future"));
        }
        return faults;
    }

    static void requireNone(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
    }

    /** Why something is retired. */
    record Retirement(String reason) {}
}
