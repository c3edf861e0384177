package cn.liangdan.account;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.platform.Role;
import java.util.UUID;

/** A person with an account, as the API shows it. */
record User(UUID id, String loginName, String displayName, Role role, Home home) {
    /** Exactly one: a station, a unit or an office. */
    record Home(String kind, UUID id, String name, DivisionRef division) {}
}
