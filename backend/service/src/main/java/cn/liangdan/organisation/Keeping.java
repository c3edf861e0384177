package cn.liangdan.organisation;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.division.DivisionService;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Times;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every change of the organisation has in common: who may, and what still hangs on it. */
@ApplicationScoped
class Keeping {
    private final List<ClosingCheck> checks;
    private final DivisionService divisions;
    private final Times times;

    Keeping(@All List<ClosingCheck> checks, DivisionService divisions, Times times) {
        this.checks = checks;
        this.divisions = divisions;
        this.times = times;
    }

    boolean keeps(Caller caller, DivisionRef division) {
        return caller.is(Role.SYSTEM_ADMIN) && caller.area().contains(Long.parseLong(division.code()));
    }

    void requireKeeper(Caller caller, DivisionRef division) {
        if (!keeps(caller, division)) {
            throw DomainException.of(ProblemType.FORBIDDEN);
        }
    }

    List<String> actions(Caller caller, DivisionRef division, @Nullable LocalDate validTo, String... possible) {
        return validTo == null && keeps(caller, division) ? List.of(possible) : List.of();
    }

    /** What cannot stand of where and from when something is to be. */
    List<FieldError> faults(Caller caller, String divisionCode, @Nullable LocalDate validFrom) {
        List<FieldError> faults = new ArrayList<>();
        if (!divisions.isWithin(caller, Long.parseLong(divisionCode))) {
            faults.add(FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/divisionCode"));
        }
        if (validFrom != null && validFrom.isAfter(times.today())) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/validFrom", "field.future"));
        }
        return faults;
    }

    static void requireNone(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
    }

    LocalDate from(@Nullable LocalDate validFrom) {
        return validFrom == null ? times.today() : validFrom;
    }

    /** @throws DomainException 409 that names everything that still hangs on it */
    void requireFree(HomeKind kind, UUID id) {
        Map<ClosingCheck.Open, Long> found = new EnumMap<>(ClosingCheck.Open.class);
        checks.forEach(check -> found.putAll(check.stillOpen(kind, id)));
        found.values().removeIf(count -> count == 0);
        if (!found.isEmpty()) {
            Object[] counts = Arrays.stream(ClosingCheck.Open.values()).map(open -> found.getOrDefault(open, 0L)).toArray();
            throw DomainException.of(ProblemType.WRONG_STATE, "problem.still-open", counts)
                    .with("state", "OPEN")
                    .with("actions", List.of("edit"))
                    .with("open", found.entrySet().stream().map(e -> new Still(e.getKey().name(), e.getValue())).toList());
        }
    }
}
