package cn.liangdan.audit;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import jakarta.enterprise.context.ApplicationScoped;

/** The audit administrator reads everything and changes nothing. */
@ApplicationScoped
class AuditService {
    private final AuditRepository entries;

    AuditService(AuditRepository entries) {
        this.entries = entries;
    }

    Paging.Page<AuditEntry> list(Caller caller, Query query, Paging paging) {
        caller.require(Role.AUDIT_ADMIN);
        return entries.list(Scope.SYSTEM, query, paging);
    }
}
