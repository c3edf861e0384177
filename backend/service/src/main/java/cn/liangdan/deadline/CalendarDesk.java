package cn.liangdan.deadline;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.Journal;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Revisions;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The calendar as the system administrator keeps it, year by year, from the notice of each. */
@ApplicationScoped
class CalendarDesk {
    private static final String TYPE = "CALENDAR";

    private final CalendarRepository calendars;
    private final Revisions revisions;
    private final Journal journal;

    CalendarDesk(CalendarRepository calendars, Revisions revisions, Journal journal) {
        this.calendars = calendars;
        this.revisions = revisions;
        this.journal = journal;
    }

    /** All special days of the year; what is not among them is an ordinary day. */
    record CalendarChange(List<SpecialDay> days) {}

    Paging.Page<CalendarYear.Summary> list(Caller caller, Paging paging) {
        return calendars.years(Scope.PUBLIC, paging);
    }

    CalendarYear get(Caller caller, int year) {
        CalendarYear found = calendars.year(Scope.PUBLIC, year);
        List<String> actions = caller.is(Role.SYSTEM_ADMIN) ? List.of("edit") : List.of();
        return new CalendarYear(found.year(), found.covered(), found.days(), actions, found.version());
    }

    CalendarYear replace(Caller caller, int year, Request request) {
        calendars.lock(Scope.SYSTEM, year);
        CalendarYear before = get(caller, year);
        caller.require(Role.SYSTEM_ADMIN);
        List<SpecialDay> days = request.body(CalendarChange.class).days();
        List<FieldError> faults = faults(year, days);
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        request.requireIfMatch();
        request.match(before.version(), () -> before);
        revisions.supersede(caller, TYPE, year, before.version(), before);
        calendars.replace(Scope.SYSTEM, year, days);
        journal.auditCode(caller, TYPE, Integer.toString(year), null);
        return get(caller, year);
    }

    private static List<FieldError> faults(int year, List<SpecialDay> days) {
        List<FieldError> faults = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i).day();
            if (day.getYear() != year) {
                faults.add(FieldError.of(ProblemType.VALIDATION, "/days/" + i + "/day", "field.calendar.other-year", Integer.toString(year)));
            } else if (!seen.add(day)) {
                faults.add(FieldError.of(ProblemType.VALIDATION, "/days/" + i + "/day", "field.calendar.twice"));
            }
        }
        return faults;
    }
}
