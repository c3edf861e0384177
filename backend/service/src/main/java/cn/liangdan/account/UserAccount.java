package cn.liangdan.account;

import cn.liangdan.platform.Role;
import cn.liangdan.platform.Versioned;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as administrators see it; {@code passwordToken} only in the answer that makes it. */
record UserAccount(
        UUID id,
        String loginName,
        String displayName,
        Role role,
        User.Home home,
        @Nullable String post,
        UserState state,
        @Nullable String stateReason,
        boolean passwordSet,
        @Nullable String passwordToken,
        @Nullable List<String> actions,
        long version)
        implements Versioned {
    UserAccount with(List<String> possible) {
        return new UserAccount(
                id, loginName, displayName, role, home, post, state, stateReason, passwordSet, passwordToken, possible, version);
    }

    UserAccount withToken(String token) {
        return new UserAccount(
                id, loginName, displayName, role, home, post, state, stateReason, passwordSet, token, actions, version);
    }
}
