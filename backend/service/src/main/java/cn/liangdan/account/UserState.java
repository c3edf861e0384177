package cn.liangdan.account;

/** Whether somebody may come in. */
enum UserState {
    /** The role is not granted yet. */
    PENDING,
    ACTIVE,
    /** By the system administrator: not in post. */
    SUSPENDED,
    /** By the security administrator: not to be trusted. */
    LOCKED
}
