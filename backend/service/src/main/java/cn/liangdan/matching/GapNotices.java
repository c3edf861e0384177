package cn.liangdan.matching;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.division.DivisionService;
import cn.liangdan.matching.GapNoticeRepository.Notice;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a clerk is told of needs that nobody can meet. */
@ApplicationScoped
class GapNotices {
    private final GapNoticeRepository notices;
    private final DivisionService divisions;
    private final Times times;

    GapNotices(GapNoticeRepository notices, DivisionService divisions, Times times) {
        this.notices = notices;
        this.divisions = divisions;
        this.times = times;
    }

    /**
     * One category and part of the unit's area.
     *
     * @param needs how many nobody could meet at the last look
     * @param fresh how many of them were new
     */
    record Told(String categoryCode, DivisionRef division, int needs, int fresh, Instant noticedAt) {}

    record Reading(LocalDate until) {}

    /** Those of the clerk's unit that the clerk has not read. */
    List<Told> unread(Caller caller) {
        caller.require(Role.CLERK);
        List<Notice> unread = notices.unread(caller.scope(), Objects.requireNonNull(caller.unitId()), caller.id());
        Map<Long, DivisionRef> places = divisions.refs(unread.stream().map(Notice::division).distinct().toList());
        return unread.stream()
                .map(notice -> new Told(
                        notice.category(), place(places, notice.division()), notice.needs().size(), notice.fresh(), notice.noticedAt()))
                .toList();
    }

    /** A part of the area that the tree does not have is shown by its code. */
    static DivisionRef place(Map<Long, DivisionRef> places, long division) {
        return Objects.requireNonNullElseGet(places.get(division), () -> new DivisionRef(Long.toString(division), "", ""));
    }

    /** Up to the day of the newest that was shown: what comes later stays unread. */
    void read(Caller caller, Request request) {
        caller.require(Role.CLERK);
        LocalDate until = request.body(Reading.class).until();
        LocalDate last = until.isAfter(times.today()) ? times.today() : until;
        notices.readUntil(caller.scope(), caller.id(), Times.startOf(last.plusDays(1)));
    }
}
