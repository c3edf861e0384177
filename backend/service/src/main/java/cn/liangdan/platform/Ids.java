package cn.liangdan.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.UUID;

/** Makes UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then random. */
@ApplicationScoped
public class Ids {
    private final SecureRandom random = new SecureRandom();
    private final Times times;

    Ids(Times times) {
        this.times = times;
    }

    public UUID next() {
        long millis = times.now().toEpochMilli();
        long high = millis << 16 | 0x7000 | random.nextInt(0x1000);
        long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** @return {@code size} random bytes for tokens and keys */
    public byte[] secret(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }
}
