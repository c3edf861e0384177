package cn.liangdan.platform;

import jakarta.enterprise.context.ApplicationScoped;

/** The programme that new entries belong to; bound otherwise only while the demo data are filed. */
@ApplicationScoped
public class Programme {
    /** What the loader of the demo data files under. */
    public static final ScopedValue<Named> CURRENT = ScopedValue.newInstance();

    /** @param synthetic made up, and marked so wherever it is shown */
    public record Named(String name, boolean synthetic) {}

    private final Mode mode;

    Programme(Mode mode) {
        this.mode = mode;
    }

    public String name() {
        return CURRENT.isBound() ? CURRENT.get().name() : "当前";
    }

    /** Whether this is the record of a programme that is over: nothing joins its lists but what was published. */
    public boolean isRecord() {
        return CURRENT.isBound() && !CURRENT.get().synthetic();
    }

    public boolean synthetic() {
        return CURRENT.isBound() ? CURRENT.get().synthetic() : mode.isDemo();
    }
}
