package cn.liangdan.need;

import cn.liangdan.platform.Json;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sight;
import cn.liangdan.platform.Sql;
import cn.liangdan.platform.Times;
import cn.liangdan.platform.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Contacts in their own table: AES-256-GCM bound to the need's id, a keyed index of the number, masked otherwise. */
@ApplicationScoped
class Contacts {
    private static final int MOST_HOLDERS = 1_000;
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0\\d{2,3}\\d{7,8}");

    private final Sql sql;
    private final Vault vault;
    private final Times times;

    Contacts(Sql sql, Vault vault, Times times) {
        this.sql = sql;
        this.vault = vault;
        this.times = times;
    }

    /** @return digits only, full-width ones made narrow, without +86; null when it is no Chinese number */
    static @Nullable String normalise(String phone) {
        String digits = Normalizer.normalize(phone, Normalizer.Form.NFKC).replaceAll("[\\s()-]", "");
        String national = digits.replaceFirst("^(\\+86|0086)", "");
        boolean good = MOBILE.matcher(national).matches() || LANDLINE.matcher(national).matches();
        return good ? national : null;
    }

    static String maskName(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
    }

    static String maskPhone(String phone) {
        return phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    /** @param phone normalised */
    void put(Scope scope, int county, UUID needId, String name, String phone) {
        Vault.Sealed sealed = vault.seal(needId.toString(), json(new NeedForm.ContactDetails(name, phone)));
        sql.run(
                "insert into need_contact (county, need_id, key_id, nonce, sealed, phone_index, masked_name, masked_phone,"
                        + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (county, need_id) do update set"
                        + " key_id = excluded.key_id, nonce = excluded.nonce, sealed = excluded.sealed,"
                        + " phone_index = excluded.phone_index, masked_name = excluded.masked_name,"
                        + " masked_phone = excluded.masked_phone",
                List.of(
                        county, needId, sealed.keyId(), sealed.nonce(), sealed.bytes(), vault.index("phone", phone),
                        maskName(name), maskPhone(phone), times.now()));
    }

    NeedForm.@Nullable ContactDetails open(Scope scope, int county, UUID needId) {
        Vault.Sealed sealed = sql.maybe(
                "select key_id, nonce, sealed from need_contact where county = ? and need_id = ?",
                List.of(county, needId),
                row -> new Vault.Sealed(row.getString(1), row.getBytes(2), row.getBytes(3)));
        return sealed == null ? null : read(vault.open(needId.toString(), sealed));
    }

    /**
     * A need that holds a person's contact.
     *
     * @param name masked
     * @param phone masked
     */
    record Holder(UUID needId, int county, String name, String phone) {}

    /** @param phone normalised */
    List<Holder> holders(Scope scope, String phone) {
        Select select = Sight.needs(
                new Select("select n.id, n.county, c.masked_name, c.masked_phone from need_contact c"
                                + " join need n on n.county = c.county and n.id = c.need_id")
                        .where("c.phone_index = ?", vault.index("phone", phone)),
                scope,
                "n");
        return sql.list(
                select.sql("order by n.id limit " + MOST_HOLDERS),
                select.arguments(),
                row -> new Holder(row.getObject(1, UUID.class), row.getInt(2), row.getString(3), row.getString(4)));
    }

    /** Needs that ended before then and still hold a contact. */
    List<UUID> kept(Scope scope, Instant endedBefore, int limit) {
        return sql.list(
                "select n.id from need_contact c join need n on n.county = c.county and n.id = c.need_id"
                        + " where n.state = 'CLOSED' and n.closed_at < ? or n.state in ('WITHDRAWN', 'MERGED') and n.updated_at < ?"
                        + " limit " + limit,
                List.of(endedBefore, endedBefore),
                row -> row.getObject(1, UUID.class));
    }

    /**
     * The row goes, with its masks and its index.
     *
     * @return whether there was one
     */
    boolean erase(Scope scope, int county, UUID needId) {
        return sql.run("delete from need_contact where county = ? and need_id = ?", List.of(county, needId)) == 1;
    }

    /** How often somebody looked today. */
    long looksToday(Scope scope, UUID actor) {
        return sql.one(
                "select count(*) from audit_entry where actor_id = ? and operation = 'revealContact' and at >= ?",
                List.of(actor, times.today().atStartOfDay(Times.ZONE).toInstant()),
                row -> row.getLong(1));
    }

    private static byte[] json(NeedForm.ContactDetails contact) {
        try {
            return Json.MAPPER.writeValueAsBytes(contact);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NeedForm.ContactDetails read(byte[] bytes) {
        try {
            return Json.MAPPER.readValue(bytes, NeedForm.ContactDetails.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
