package cn.liangdan.matching;

import cn.liangdan.platform.Caller;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns a line of a plan into a proposal like any other; brought by the feature of promises. */
public interface Proposing {
    /**
     * @param needVersion the version at which the need must still be
     * @param occurrenceOn the day, if it is one of a standing offer
     */
    record Line(
            UUID needId, long needVersion, @Nullable UUID offerId, UUID unitId, int quantity, @Nullable LocalDate occurrenceOn) {}

    /** @param needVersion the need's version after it */
    record Proposed(UUID commitmentId, long needVersion) {}

    /**
     * Under the need's and the offer's lock, in the running transaction.
     *
     * @throws cn.liangdan.platform.DomainException when the line does not hold any more
     */
    Proposed propose(Caller caller, Line line);
}
