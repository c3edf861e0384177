package cn.liangdan.need;

import cn.liangdan.platform.Hash;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Which contacts were erased. The need stands there as a hash, so that the list alone names nobody's need. */
@ApplicationScoped
class ErasureRepository {
    private static final int BATCH = 1_000;

    private final Sql sql;

    ErasureRepository(Sql sql) {
        this.sql = sql;
    }

    /** @param need hash of the need's id, in hexadecimal digits */
    record Erasure(String need, Instant at) {}

    void add(Scope scope, UUID needId, Instant at) {
        sql.run(
                "insert into need_contact_erasure (need_hash, erased_at, filed) values (?, ?, false) on conflict do nothing",
                List.of(Hash.sha256(needId.toString()), at));
    }

    /** From the file, where it is already. */
    void restore(Scope scope, Erasure erasure) {
        sql.run(
                "insert into need_contact_erasure (need_hash, erased_at, filed) values (?, ?, true) on conflict do nothing",
                List.of(HexFormat.of().parseHex(erasure.need()), erasure.at()));
    }

    /** Those that the file lacks, for whoever writes it now. */
    List<Erasure> unfiled(Scope scope) {
        return sql.list(
                "select need_hash, erased_at from need_contact_erasure where not filed order by erased_at limit " + BATCH
                        + " for update skip locked",
                List.of(),
                row -> new Erasure(HexFormat.of().formatHex(row.getBytes(1)), Objects.requireNonNull(Sql.instant(row, "erased_at"))));
    }

    void filed(Scope scope, Erasure erasure) {
        sql.run(
                "update need_contact_erasure set filed = true where need_hash = ? and erased_at = ?",
                List.of(HexFormat.of().parseHex(erasure.need()), erasure.at()));
    }

    /** Needs whose contact is there although it was erased after it was written: a backup brought it back. */
    List<UUID> returned(Scope scope) {
        return sql.list(
                "select distinct c.need_id from need_contact c join need_contact_erasure e"
                        + " on e.need_hash = sha256(convert_to(c.need_id::text, 'UTF8')) and c.created_at <= e.erased_at",
                List.of(),
                row -> row.getObject(1, UUID.class));
    }
}
