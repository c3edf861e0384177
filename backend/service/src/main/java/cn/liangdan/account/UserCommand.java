package cn.liangdan.account;

import cn.liangdan.platform.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What is done to an account, by which administrator, and when: nobody does both (三员分立). */
enum UserCommand {
    EDIT("edit", Role.SYSTEM_ADMIN, UserState.PENDING, UserState.ACTIVE, UserState.SUSPENDED),
    MOVE("move", Role.SYSTEM_ADMIN, UserState.PENDING, UserState.ACTIVE, UserState.SUSPENDED),
    SUSPEND("suspend", Role.SYSTEM_ADMIN, UserState.ACTIVE),
    RESUME("resume", Role.SYSTEM_ADMIN, UserState.SUSPENDED),
    RESET_PASSWORD("reset-password", Role.SYSTEM_ADMIN, UserState.PENDING, UserState.ACTIVE, UserState.SUSPENDED),
    GRANT("grant", Role.SECURITY_ADMIN, UserState.PENDING, UserState.ACTIVE),
    LOCK("lock", Role.SECURITY_ADMIN, UserState.ACTIVE),
    UNLOCK("unlock", Role.SECURITY_ADMIN, UserState.LOCKED);

    final String action;
    final Role by;
    final Set<UserState> states;

    UserCommand(String action, Role by, UserState... states) {
        this.action = action;
        this.by = by;
        this.states = Set.of(states);
    }

    static List<String> possible(Role role, UserState state) {
        return Arrays.stream(values())
                .filter(command -> command.by == role && command.states.contains(state))
                .map(command -> command.action)
                .toList();
    }
}
