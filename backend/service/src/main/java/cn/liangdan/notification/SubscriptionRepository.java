package cn.liangdan.notification;

import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Sql;
import cn.liangdan.platform.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SubscriptionRepository {
    private final Sql sql;
    private final Vault vault;

    SubscriptionRepository(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** @param expiresAt until when it may be confirmed, null once it was */
    record Subscription(UUID id, UUID needId, String address, String language, @Nullable Instant expiresAt) {}

    /** What is known of an address on a need. */
    record Standing(UUID id, boolean confirmed) {}

    private byte[] index(String address) {
        return vault.index("mail", Address.key(address));
    }

    @Nullable Standing standing(Scope scope, UUID needId, String address) {
        return sql.maybe(
                "select id, confirmed_at is not null from notification_subscription where need_id = ? and address_index = ? for update",
                List.of(needId, index(address)),
                row -> new Standing(row.getObject(1, UUID.class), row.getBoolean(2)));
    }

    /** @return false when another request of the same address was first */
    boolean add(Scope scope, int county, Subscription subscription, byte[] tokenHash, Instant now) {
        Vault.Sealed sealed = vault.seal(row(subscription.id()), subscription.address().getBytes(StandardCharsets.UTF_8));
        return sql.run(
                        "insert into notification_subscription (id, county, need_id, language, key_id, nonce, sealed, address_index,"
                                + " token_hash, token_expires_at, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (need_id, address_index) do nothing",
                        List.of(
                                subscription.id(), county, subscription.needId(), subscription.language(), sealed.keyId(), sealed.nonce(),
                                sealed.bytes(), index(subscription.address()), tokenHash, subscription.expiresAt(), now))
                == 1;
    }

    void renew(Scope scope, UUID id, String language, byte[] tokenHash, Instant expiresAt) {
        sql.run(
                "update notification_subscription set language = ?, token_hash = ?, token_expires_at = ? where id = ?",
                List.of(language, tokenHash, expiresAt, id));
    }

    /** @return the need that is followed from now on; null when the token is unknown, used or too old */
    @Nullable Confirmed confirm(Scope scope, byte[] tokenHash, Instant now) {
        return sql.maybe(
                "update notification_subscription set confirmed_at = ?, token_hash = null, token_expires_at = null"
                        + " where token_hash = ? and token_expires_at > ? returning id, need_id",
                List.of(now, tokenHash, now),
                row -> new Confirmed(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
    }

    record Confirmed(UUID id, UUID needId) {}

    boolean remove(Scope scope, UUID id) {
        return sql.run("delete from notification_subscription where id = ?", List.of(id)) == 1;
    }

    @Nullable Subscription find(Scope scope, UUID id) {
        return sql.maybe(
                "select need_id, language, token_expires_at, key_id, nonce, sealed from notification_subscription where id = ?",
                List.of(id),
                row -> new Subscription(
                        id,
                        row.getObject(1, UUID.class),
                        new String(
                                vault.open(row(id), new Vault.Sealed(row.getString(4), row.getBytes(5), row.getBytes(6))),
                                StandardCharsets.UTF_8),
                        row.getString(2),
                        Sql.instant(row, "token_expires_at")));
    }

    /** Those that nobody confirmed, and those of needs that ended long ago. */
    int sweep(Scope scope, Instant now, Instant endedBefore) {
        return sql.run(
                "delete from notification_subscription s where s.token_expires_at < ? or exists (select from need n"
                        + " where n.county = s.county and n.id = s.need_id and (n.state = 'CLOSED' and n.closed_at < ?"
                        + " or n.state in ('WITHDRAWN', 'MERGED') and n.updated_at < ?))",
                List.of(now, endedBefore, endedBefore));
    }

    private static String row(UUID id) {
        return "subscription " + id;
    }
}
