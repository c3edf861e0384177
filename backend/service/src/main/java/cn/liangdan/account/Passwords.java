package cn.liangdan.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id, 46 MiB, one pass, one lane (OWASP's second choice); at most four at once, since each takes its memory. */
@ApplicationScoped
class Passwords {
    private static final int MEMORY_KIB = 47_104;
    private static final int LENGTH = 32;
    private static final String PREFIX = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=1,p=1$";
    private static final int MIN_DISTINCT = 5;

    private final Semaphore slots = new Semaphore(4, true);
    private final SecureRandom random = new SecureRandom();
    private final String nobody = hash("no account has this password");

    /** In the usual text form, {@code $argon2id$v=19$…$salt$hash}. */
    final String hash(String password) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return PREFIX + base64.encodeToString(salt) + "$" + base64.encodeToString(derive(password, salt));
    }

    boolean matches(String password, String hash) {
        String[] parts = hash.substring(PREFIX.length()).split("\\$");
        byte[] expected = Base64.getDecoder().decode(parts[1]);
        return MessageDigest.isEqual(expected, derive(password, Base64.getDecoder().decode(parts[0])));
    }

    /** Takes as long as a real comparison. */
    void pretend(String password) {
        matches(password, nobody);
    }

    private byte[] derive(String password, byte[] salt) {
        slots.acquireUninterruptibly();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(MEMORY_KIB)
                    .withIterations(1)
                    .withParallelism(1)
                    .withSalt(salt)
                    .build());
            byte[] out = new byte[LENGTH];
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), out);
            return out;
        } finally {
            slots.release();
        }
    }

    /** A password that anybody would try first. */
    static boolean isWeak(String password, String loginName) {
        String lower = password.toLowerCase(Locale.ROOT);
        return lower.contains(loginName) || password.chars().distinct().count() < MIN_DISTINCT || lower.contains("password123")
                || lower.startsWith("123456789") || lower.startsWith("qwertyuiop");
    }
}
