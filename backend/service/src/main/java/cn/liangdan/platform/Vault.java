package cn.liangdan.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals what belongs to persons: AES-256-GCM, bound to the row that keeps it, so that it opens nowhere else. */
@ApplicationScoped
public class Vault {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Mode mode;
    private final Ids ids;

    Vault(Mode mode, Ids ids) {
        this.mode = mode;
        this.ids = ids;
    }

    /** @param keyId names the key that sealed it */
    public record Sealed(String keyId, byte[] nonce, byte[] bytes) {}

    /** @param row names the row it is kept in */
    public Sealed seal(String row, byte[] content) {
        byte[] nonce = ids.secret(NONCE_BYTES);
        return new Sealed(mode.contactKeyId(), nonce, crypt(Cipher.ENCRYPT_MODE, row, nonce, content));
    }

    public byte[] open(String row, Sealed sealed) {
        return crypt(Cipher.DECRYPT_MODE, row, sealed.nonce(), sealed.bytes());
    }

    /** A keyed hash by which equal values are found without being readable. */
    public byte[] index(String kind, String value) {
        return Hash.hmac(mode.macKey(), kind + " " + value);
    }

    private byte[] crypt(int direction, String row, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(direction, new SecretKeySpec(mode.contactKey(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(row.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed in " + row, e);
        }
    }
}
