package cn.liangdan.attachment;

import cn.liangdan.platform.Versioned;
import java.time.Instant;
import java.util.UUID;

/**
 * A file as the API shows it.
 *
 * @param size bytes
 * @param sha256 of the bytes as stored, in hexadecimal
 */
public record Attachment(UUID id, String name, String mediaType, long size, String sha256, Instant createdAt)
        implements Versioned {
    /** A file never changes. */
    @Override
    public long version() {
        return 0;
    }
}
