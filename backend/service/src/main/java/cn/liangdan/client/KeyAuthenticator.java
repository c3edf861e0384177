package cn.liangdan.client;

import cn.liangdan.platform.Authenticator;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Hash;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Knows an integrator by its key. */
@ApplicationScoped
class KeyAuthenticator implements Authenticator {
    private final KeyRepository keys;
    private final Times times;

    KeyAuthenticator(KeyRepository keys, Times times) {
        this.keys = keys;
        this.times = times;
    }

    @Override
    public @Nullable Caller authenticate(Credential credential) {
        boolean ours = credential.kind() == Credential.Kind.BEARER && KeyService.isWhole(credential.secret());
        return ours ? keys.caller(Scope.SYSTEM, Hash.sha256(credential.secret()), times.now()) : null;
    }
}
