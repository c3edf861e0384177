package cn.liangdan.platform;

/** What a principal is; nobody holds two. CLIENT is an integrator's key, never a person. */
public enum Role {
    OFFICER,
    CLERK,
    DISPATCHER,
    SUPERVISOR,
    SYSTEM_ADMIN,
    SECURITY_ADMIN,
    AUDIT_ADMIN,
    CLIENT
}
