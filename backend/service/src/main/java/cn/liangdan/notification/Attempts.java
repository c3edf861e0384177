package cn.liangdan.notification;

import cn.liangdan.platform.Sql;
import cn.liangdan.platform.Times;
import cn.liangdan.platform.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Counts how often a source and an address ask, so that nobody's letter box is filled by others. */
@ApplicationScoped
class Attempts {
    static final int PER_SOURCE = 100;
    static final int PER_ADDRESS = 6;
    static final Duration SOURCE_WINDOW = Duration.ofHours(1);
    static final Duration ADDRESS_WINDOW = Duration.ofDays(1);

    private final Sql sql;
    private final Vault vault;
    private final Times times;

    Attempts(Sql sql, Vault vault, Times times) {
        this.sql = sql;
        this.vault = vault;
        this.times = times;
    }

    boolean takeOfSource(String source) {
        return count(vault.index("mail source", source), SOURCE_WINDOW) <= PER_SOURCE;
    }

    boolean takeOfAddress(String address) {
        return count(vault.index("mail address", address), ADDRESS_WINDOW) <= PER_ADDRESS;
    }

    private int count(byte[] asker, Duration window) {
        Instant now = times.now();
        return sql.one(
                "insert into notification_attempt as a (asker, attempts, window_start) values (?, 1, ?)"
                        + " on conflict (asker) do update set attempts = case when a.window_start < ? then 1 else a.attempts + 1 end,"
                        + " window_start = case when a.window_start < ? then excluded.window_start else a.window_start end"
                        + " returning attempts",
                List.of(asker, now, now.minus(window), now.minus(window)),
                row -> row.getInt(1));
    }

    /** Forgets who did not ask for long. */
    void sweep() {
        sql.run("delete from notification_attempt where window_start < ?", List.of(times.now().minus(ADDRESS_WINDOW)));
    }
}
