package cn.liangdan.platform;

import org.jspecify.annotations.Nullable;

/**
 * What a resource method answers, before it is rendered.
 *
 * @param version of a single resource, for its ETag
 * @param location path below /api/v1 of what was made
 * @param open the same for everybody, so that shared caches may keep it
 */
public record Answer(
        int status, @Nullable Object body, @Nullable Long version, @Nullable String location, boolean open) {
    /** Bytes that are sent as they are, as a download. */
    record File(byte[] bytes, String mediaType, String disposition) {}

    public static Answer single(Versioned body) {
        return new Answer(200, body, body.version(), null, false);
    }

    public static Answer created(Versioned body, String location) {
        return new Answer(201, body, body.version(), location, false);
    }

    public static Answer plain(Object body) {
        return new Answer(200, body, null, null, false);
    }

    public static Answer nothing() {
        return new Answer(204, null, null, null, false);
    }

    public static Answer file(byte[] bytes, String mediaType, String disposition) {
        return new Answer(200, new File(bytes, mediaType, disposition), 0L, null, false);
    }

    /** A file made for this request, which nobody keeps. */
    public static Answer download(byte[] bytes, String mediaType, String disposition) {
        return new Answer(200, new File(bytes, mediaType, disposition), null, null, false);
    }

    public Answer withStatus(int code) {
        return new Answer(code, body, version, location, open);
    }

    public Answer forEverybody() {
        return new Answer(status, body, version, location, true);
    }
}
