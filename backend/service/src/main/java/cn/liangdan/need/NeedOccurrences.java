package cn.liangdan.need;

import cn.liangdan.platform.Caller;
import cn.liangdan.recurrence.Recurrence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The days on which a recurring need is wanted. */
@ApplicationScoped
class NeedOccurrences {
    private final NeedDesk desk;

    NeedOccurrences(NeedDesk desk) {
        this.desk = desk;
    }

    /** @param promised live promises for that day */
    record Occurrence(LocalDate occursOn, int promised) {}

    /** All of them: there are at most as many as a recurrence may have. */
    record OccurrenceList(List<Occurrence> items) {}

    OccurrenceList of(Caller caller, UUID id) {
        Need need = desk.readable(caller, id);
        Recurrence recurrence = Recurrence.read(need.recurrence);
        if (recurrence == null) {
            return new OccurrenceList(List.of());
        }
        List<NeedView.CommitmentBrief> live = desk.details(caller, need).live();
        return new OccurrenceList(recurrence.days().stream()
                .map(day -> new Occurrence(day, (int) live.stream().filter(promise -> isFor(promise, day)).count()))
                .toList());
    }

    private static boolean isFor(NeedView.CommitmentBrief promise, LocalDate day) {
        return day.equals(promise.scheduledOn() == null ? promise.occurrenceOn() : promise.scheduledOn());
    }
}
