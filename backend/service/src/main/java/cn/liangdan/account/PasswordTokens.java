package cn.liangdan.account;

import cn.liangdan.platform.Hash;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.Sql;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One-time tokens by which somebody chooses the first, or a new, password: nobody else ever knows it. */
@ApplicationScoped
class PasswordTokens {
    private static final int TOKEN_BYTES = 24;
    private static final Duration KEPT = Duration.ofDays(7);

    private final Sql sql;
    private final Ids ids;
    private final Times times;

    PasswordTokens(Sql sql, Ids ids, Times times) {
        this.sql = sql;
        this.ids = ids;
        this.times = times;
    }

    /** @return the token; any earlier one that was not used is void, and so is the password */
    String issue(UUID person) {
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(ids.secret(TOKEN_BYTES));
        sql.run("delete from account_password_token where user_id = ? and used_at is null", List.of(person));
        sql.run("update account_user set password_hash = null where id = ?", List.of(person));
        sql.run(
                "insert into account_password_token (token_hash, user_id, created_at, expires_at) values (?, ?, ?, ?)",
                List.of(Hash.sha256(token), person, times.now(), times.now().plus(KEPT)));
        return token;
    }

    /** @return whose it is, once */
    @Nullable UUID use(String token) {
        return sql.maybe(
                "update account_password_token set used_at = ? where token_hash = ? and used_at is null and expires_at > ?"
                        + " returning user_id",
                List.of(times.now(), Hash.sha256(token), times.now()),
                row -> row.getObject(1, UUID.class));
    }
}
