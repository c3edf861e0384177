package cn.liangdan.notification;

import cn.liangdan.platform.Hash;
import cn.liangdan.platform.Mode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the links of a mail. Both kinds are made from the key when a mail is written, so that none is kept: the
 * database alone lets nobody confirm or leave.
 */
@ApplicationScoped
class Tokens {
    private static final int ID_BYTES = 16;
    private static final int TOKEN_BYTES = 32;

    private final Mode mode;

    Tokens(Mode mode) {
        this.mode = mode;
    }

    /** Good once and until then. */
    String confirming(UUID subscription, Instant expiresAt) {
        return token(subscription, "confirm " + subscription + " " + expiresAt);
    }

    /** Good as long as the subscription lasts. */
    String leaving(UUID subscription) {
        return token(subscription, "leave " + subscription);
    }

    /** @return the subscription that the token ends; null when we never made it */
    @Nullable UUID left(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return null;
        }
        if (bytes.length != TOKEN_BYTES) {
            return null;
        }
        ByteBuffer head = ByteBuffer.wrap(bytes);
        UUID id = new UUID(head.getLong(), head.getLong());
        return Hash.same(leaving(id).getBytes(), token.getBytes()) ? id : null;
    }

    private String token(UUID subscription, String meaning) {
        ByteBuffer bytes = ByteBuffer.allocate(TOKEN_BYTES)
                .putLong(subscription.getMostSignificantBits())
                .putLong(subscription.getLeastSignificantBits())
                .put(Hash.hmac(mode.macKey(), meaning), 0, TOKEN_BYTES - ID_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
