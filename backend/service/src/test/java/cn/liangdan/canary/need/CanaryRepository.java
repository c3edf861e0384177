package cn.liangdan.canary.need;

import java.time.Instant;

/** Breaks the rules on purpose: public, without a scope, with a clock of its own. */
public class CanaryRepository {
    Instant readsWithoutAScope() {
        return Instant.now();
    }

    /** A name that says nothing. */
    static final class ThingHelper {}
}
