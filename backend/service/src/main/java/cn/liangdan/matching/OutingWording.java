package cn.liangdan.matching;

import cn.liangdan.engine.DateRange;
import cn.liangdan.platform.Text;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Why visits go together, in words for people. */
@ApplicationScoped
class OutingWording {
    /** Further days of a standing offer are left to the list of days. */
    private static final int PIECES_TOLD = 3;

    private final Times times;

    OutingWording(Times times) {
        this.times = times;
    }

    Text reason(Outings.Told outing) {
        int visits = outing.visits().size();
        String key = visits == 1 ? "outing.reason.one" : "outing.reason";
        Text reason = Text.of(key, outing.division().name(), visits, days(outing.days()));
        int additions = outing.additions().size();
        return additions == 0 ? reason : Text.of("outing.reason.more", reason, additions);
    }

    private Text days(List<DateRange> days) {
        Text told = range(days.getFirst());
        for (DateRange next : days.stream().limit(PIECES_TOLD).skip(1).toList()) {
            told = Text.of("outing.days.and", told, range(next));
        }
        return days.size() > PIECES_TOLD ? Text.of("outing.days.more", told) : told;
    }

    private Text range(DateRange days) {
        LocalDate from = days.from();
        LocalDate to = days.to();
        Text first = day(from, from.getYear() == times.today().getYear() ? "month" : "year");
        if (to.equals(DateRange.ALWAYS.to())) {
            return from.equals(times.today()) ? Text.of("outing.days.any") : Text.of("outing.days.from", first);
        }
        return from.equals(to) ? first : Text.of("outing.days.range", first, day(to, part(to, from)));
    }

    /** What the first day says already is not said again. */
    private static String part(LocalDate day, LocalDate first) {
        if (day.getYear() != first.getYear()) {
            return "year";
        }
        return day.getMonth() == first.getMonth() ? "day" : "month";
    }

    private static Text day(LocalDate day, String part) {
        return Text.of(
                "outing.day." + part, Integer.toString(day.getYear()), day.getMonthValue(), day.getDayOfMonth(), day.toString());
    }
}
