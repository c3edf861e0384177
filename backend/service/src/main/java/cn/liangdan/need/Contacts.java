package cn.liangdan.need;

import cn.liangdan.platform.Hash;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.Json;
import cn.liangdan.platform.Mode;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Sql;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Contacts in their own table: AES-256-GCM bound to the need's id, a keyed index of the number, masked otherwise. */
@ApplicationScoped
class Contacts {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0\\d{2,3}\\d{7,8}");

    private final Sql sql;
    private final Mode mode;
    private final Ids ids;
    private final Times times;

    Contacts(Sql sql, Mode mode, Ids ids, Times times) {
        this.sql = sql;
        this.mode = mode;
        this.ids = ids;
        this.times = times;
    }

    private record Sealed(byte[] nonce, byte[] bytes) {}

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
        byte[] nonce = ids.secret(NONCE_BYTES);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, needId, nonce, json(new NeedForm.ContactDetails(name, phone)));
        sql.run(
                "insert into need_contact (county, need_id, key_id, nonce, sealed, phone_index, masked_name, masked_phone,"
                        + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (county, need_id) do update set"
                        + " key_id = excluded.key_id, nonce = excluded.nonce, sealed = excluded.sealed,"
                        + " phone_index = excluded.phone_index, masked_name = excluded.masked_name,"
                        + " masked_phone = excluded.masked_phone",
                List.of(
                        county, needId, mode.contactKeyId(), nonce, sealed, Hash.hmac(mode.macKey(), "phone " + phone),
                        maskName(name), maskPhone(phone), times.now()));
    }

    void remove(Scope scope, int county, UUID needId) {
        sql.run("delete from need_contact where county = ? and need_id = ?", List.of(county, needId));
    }

    NeedForm.@Nullable ContactDetails open(Scope scope, int county, UUID needId) {
        Sealed sealed = sql.maybe(
                "select nonce, sealed from need_contact where county = ? and need_id = ?",
                List.of(county, needId),
                row -> new Sealed(row.getBytes(1), row.getBytes(2)));
        return sealed == null ? null : read(crypt(Cipher.DECRYPT_MODE, needId, sealed.nonce(), sealed.bytes()));
    }

    /** How often somebody looked today. */
    long looksToday(Scope scope, UUID actor) {
        return sql.one(
                "select count(*) from audit_entry where actor_id = ? and operation = 'revealContact' and at >= ?",
                List.of(actor, times.today().atStartOfDay(Times.ZONE).toInstant()),
                row -> row.getLong(1));
    }

    private byte[] crypt(int direction, UUID needId, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(direction, new SecretKeySpec(mode.contactKey(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(needId.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("contact of need " + needId, e);
        }
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
