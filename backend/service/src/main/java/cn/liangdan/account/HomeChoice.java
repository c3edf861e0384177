package cn.liangdan.account;

import cn.liangdan.organisation.HomeKind;
import cn.liangdan.platform.Role;
import java.util.UUID;

/** The home that somebody is to have. */
record HomeChoice(HomeKind kind, UUID id) {
    /** The roles that go with a home. */
    static boolean fits(HomeKind kind, Role role) {
        return switch (role) {
            case OFFICER -> kind == HomeKind.STATION;
            case CLERK -> kind == HomeKind.UNIT;
            case CLIENT -> false;
            default -> kind == HomeKind.OFFICE;
        };
    }
}
