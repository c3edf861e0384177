package cn.liangdan.account;

import cn.liangdan.platform.Sql;
import cn.liangdan.platform.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Counts failures per account and source, and per account; each attempt is counted before it is judged. */
@ApplicationScoped
class LoginAttempts {
    static final int PER_SOURCE = 5;
    static final int PER_ACCOUNT = 20;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final String EVERYWHERE = "*";

    private final Sql sql;
    private final Times times;

    LoginAttempts(Sql sql, Times times) {
        this.sql = sql;
        this.times = times;
    }

    /** Takes one attempt, in a transaction of its own so that a refusal cannot undo it. */
    boolean take(String account, String source) {
        return QuarkusTransaction.requiringNew().call(() -> {
            boolean here = count(account, source) <= PER_SOURCE;
            boolean anywhere = count(account, EVERYWHERE) <= PER_ACCOUNT;
            return here && anywhere;
        });
    }

    private int count(String account, String source) {
        Instant now = times.now();
        return sql.one(
                "insert into account_login_failure as f (account, source, failures, window_start) values (?, ?, 1, ?)"
                        + " on conflict (account, source) do update set"
                        + " failures = case when f.window_start < ? then 1 else f.failures + 1 end,"
                        + " window_start = case when f.window_start < ? then excluded.window_start else f.window_start end"
                        + " returning failures",
                List.of(account, source, now, now.minus(WINDOW), now.minus(WINDOW)),
                row -> row.getInt(1));
    }

    /** The attempt was no failure. */
    void giveBack(String account, String source) {
        sql.run("delete from account_login_failure where account = ? and source = ?", List.of(account, source));
        sql.run(
                "update account_login_failure set failures = greatest(failures - 1, 0) where account = ? and source = ?",
                List.of(account, EVERYWHERE));
    }
}
