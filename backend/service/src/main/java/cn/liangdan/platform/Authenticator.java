package cn.liangdan.platform;

import org.jspecify.annotations.Nullable;

/** Turns a credential into a caller; each feature that hands out credentials brings one. */
public interface Authenticator {
    /** @return null when the credential is not of this kind, or not good (any more) */
    @Nullable Caller authenticate(Credential credential);

    /**
     * @param kind where it came from
     * @param secret what was presented
     */
    record Credential(Kind kind, String secret) {
        public enum Kind {
            COOKIE,
            BEARER
        }
    }
}
