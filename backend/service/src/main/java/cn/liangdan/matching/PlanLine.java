package cn.liangdan.matching;

import cn.liangdan.organisation.UnitRef;
import cn.liangdan.platform.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One promise that a plan proposes.
 *
 * @param needVersion the need as the plan saw it; a plan never writes on one that has moved
 * @param offerId the offer to draw on; without one the unit was found by what the need says
 * @param occurrenceOn the day of a standing offer
 * @param parts of its score, empty for a unit that was found by words
 * @param today who has it proposed, if that is somebody else or the plan would propose nobody
 * @param words of the need that speak for the unit
 */
record PlanLine(
        UUID id,
        UUID needId,
        int county,
        long needVersion,
        @Nullable UUID offerId,
        UnitRef unit,
        int quantity,
        @Nullable LocalDate occurrenceOn,
        long points,
        List<Part> parts,
        List<String> words,
        Change change,
        @Nullable Today today,
        @Nullable Outcome outcome,
        @Nullable UUID commitmentId) {

    /** The offers that it names. */
    Stream<UUID> offerIds() {
        return Stream.concat(Stream.ofNullable(offerId), Stream.ofNullable(today == null ? null : today.offerId()));
    }

    /** A part of a score whose detail is told in the reader's language. */
    record Part(String criterion, int points, int highest, Text detail) {}

    /** Whom a need is proposed to. */
    record Today(UnitRef unit, @Nullable UUID offerId) {}

    /** How it differs from what is proposed today. */
    enum Change {
        NEW,
        SAME,
        /** Somebody else has it proposed and has not answered: a plan takes nothing back, this is advice. */
        CHANGED,
        /** Somebody has it proposed on an offer that the plan gives to others: advice as well. */
        LEFT_OUT
    }

    /** What became of it when the plan was applied. */
    enum Outcome {
        APPLIED,
        STALE,
        TAKEN,
        CAPACITY,
        STATE,
        UNFIT,
        GONE
    }
}
