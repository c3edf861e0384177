package cn.liangdan.deadline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happens by itself when its working days are over; whoever owns the state says what, the clock says when. */
public interface Duty {
    /**
     * Something that waited too long.
     *
     * @param since when its days began; with the id the key by which batches follow each other
     */
    record Due(Instant since, UUID id) {}

    /** The name of its task, and of the operation in the audit. */
    String name();

    /** The next that look due, oldest first, after the given one. */
    List<Due> due(Deadlines now, @Nullable Due after, int limit);

    /**
     * Does it to one of them, in a transaction of its own: locks it and looks again.
     *
     * @return false when it is not due any more, and nothing was done
     */
    boolean perform(Deadlines now, UUID id);
}
