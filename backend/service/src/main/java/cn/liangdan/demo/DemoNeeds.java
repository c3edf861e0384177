package cn.liangdan.demo;

import cn.liangdan.need.NeedForm;
import cn.liangdan.need.NeedService;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Programme;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The needs of a programme, each led through its steps at their own times. */
@ApplicationScoped
class DemoNeeds {
    private static final int FIRST_HOUR = 9;
    private static final int MINUTES_BETWEEN = 11;

    private final NeedService needs;
    private final DemoSteps steps;
    private final DemoPeople people;
    private final EntityManager entities;
    private final Times times;

    DemoNeeds(NeedService needs, DemoSteps steps, DemoPeople people, EntityManager entities, Times times) {
        this.needs = needs;
        this.steps = steps;
        this.people = people;
        this.entities = entities;
        this.times = times;
    }

    void load(DemoData.ProgrammeFile programme, LocalDate today) {
        int index = 0;
        for (DemoData.NeedEntry entry : programme.needs()) {
            LocalDate origin = entry.submittedOn() == null ? today : entry.submittedOn();
            int offset = index++ % 50;
            ScopedValue.where(Programme.CURRENT, new Programme.Named(programme.name(), programme.synthetic()))
                    .run(() -> lead(entry, origin, today, offset));
            entities.clear();
        }
    }

    private void lead(DemoData.NeedEntry entry, LocalDate origin, LocalDate today, int offset) {
        Caller officer = people.officer(entry.division(), entry.collectedBy());
        // whoever takes the calls of the hotline files for the village
        Caller filer = entry.hotlineRef() == null ? officer : people.dispatcher();
        int filedDay = Objects.requireNonNullElse(entry.filedDay(), 0);
        UUID id = ScopedValue.where(Times.AS_OF, at(origin.plusDays(filedDay), offset))
                .call(() -> needs.create(filer, Request.of(form(entry, today))).need().id());
        int minutes = offset;
        for (DemoData.Step step : stepsOf(entry)) {
            minutes += MINUTES_BETWEEN;
            ScopedValue.where(Times.AS_OF, at(origin.plusDays(step.day()), minutes))
                    .run(() -> steps.run(id, entry, step, officer, today));
        }
    }

    private Instant at(LocalDate day, int minutes) {
        Instant wanted = day.atTime(FIRST_HOUR, 0).plusMinutes(minutes).atZone(Times.ZONE).toInstant();
        Instant latest = times.now().minusSeconds(Math.max(0, 60L * (200 - minutes)));
        return wanted.isBefore(latest) ? wanted : latest;
    }

    /** The historical programme only says who received a need, some days after it was filed. */
    private static List<DemoData.Step> stepsOf(DemoData.NeedEntry entry) {
        if (entry.steps() != null) {
            return entry.steps();
        }
        List<DemoData.Step> received = new ArrayList<>();
        received.add(step("submit", 0, null, null));
        received.add(step("list", 2, null, null));
        received.add(step("claim", 5, entry.receivedBy(), entry.offer()));
        return received;
    }

    private static DemoData.Step step(
            String act,
            int day,
            @org.jspecify.annotations.Nullable String unit,
            @org.jspecify.annotations.Nullable String offer) {
        return new DemoData.Step(
                act, day, unit, offer, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                false, null);
    }

    private static NeedForm form(DemoData.NeedEntry entry, LocalDate today) {
        return new NeedForm(
                null, entry.kind(), null, entry.division(), entry.title(), entry.text(), entry.category(), entry.form(), entry.anyTime(),
                DemoOffers.day(entry.wantedFrom(), entry.wantedFromDay(), today),
                DemoOffers.day(entry.wantedUntil(), entry.wantedUntilDay(), today), entry.people(), entry.households(),
                entry.quantity(), entry.unit(), entry.divisible(), entry.audience(), entry.language(), entry.urgency(),
                entry.level(), entry.channel(), entry.collectedBy(), entry.contact(), null,
                entry.attributes(), DemoOffers.recurrence(entry.recurrence(), today),
                entry.campaigns(), null, entry.hotlineRef(), null);
    }
}
