package cn.liangdan.deadline;

import cn.liangdan.platform.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts the shipped years into the calendar; a year that is there already stays as it is kept. */
@ApplicationScoped
public class CalendarLoader {
    private static final String RESOURCE = "/deadline/calendar.csv";

    private final CalendarRepository calendars;

    CalendarLoader(CalendarRepository calendars) {
        this.calendars = calendars;
    }

    public void load() {
        QuarkusTransaction.requiringNew().run(() -> shipped().forEach((year, days) -> {
            if (calendars.addYear(Scope.SYSTEM, year)) {
                calendars.addDays(Scope.SYSTEM, year, days);
            }
        }));
    }

    static Map<Integer, List<SpecialDay>> shipped() {
        try (var in = Objects.requireNonNull(CalendarLoader.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(parts -> new SpecialDay(LocalDate.parse(parts[0]), parts[1].equals("work"), parts[2]))
                    .collect(Collectors.groupingBy(day -> day.day().getYear(), TreeMap::new, Collectors.toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
