package cn.liangdan.account;

import cn.liangdan.organisation.Postings;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.History;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Revisions;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What every command on an account has in common: who may do it to whom, and when. */
@ApplicationScoped
class People {
    private static final String TYPE = "USER";

    private final UserAccountRepository accounts;
    private final SessionRepository sessions;
    private final Postings postings;
    private final Revisions revisions;
    private final Times times;

    People(
            UserAccountRepository accounts, SessionRepository sessions, Postings postings, Revisions revisions, Times times) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.postings = postings;
        this.revisions = revisions;
        this.times = times;
    }

    /** An account that the caller may do this to, if its state allows it. */
    record Opened(UserAccount before, UserCommand command) {
        /** @throws DomainException 409 in another state, 412 when it was changed meanwhile */
        void require(Request request) {
            if (!command.states.contains(before.state())) {
                throw DomainException.of(ProblemType.WRONG_STATE, "problem.wrong-state", before.state().name())
                        .with("state", before.state().name())
                        .with("actions", Objects.requireNonNull(before.actions()));
            }
            request.match(before.version(), () -> before);
        }
    }

    Paging.Page<UserAccount> list(Caller caller, Query query, Paging paging) {
        caller.require(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);
        return accounts.list(Scope.SYSTEM, caller.area(), query, paging);
    }

    UserAccount get(Caller caller, UUID id) {
        boolean administers = caller.is(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);
        UserAccount account = administers ? accounts.find(Scope.SYSTEM, caller.area(), id) : null;
        if (account == null) {
            throw DomainException.notFound();
        }
        // Nobody administers themselves.
        return account.with(id.equals(caller.id()) ? List.of() : UserCommand.possible(caller.role(), account.state()));
    }

    History history(Caller caller, UUID id) {
        get(caller, id);
        return new History(revisions.of(TYPE, id), postings.of(id));
    }

    Opened open(Caller caller, UUID id, UserCommand command) {
        accounts.lockAll(Scope.SYSTEM);
        UserAccount before = get(caller, id);
        caller.require(command.by);
        if (id.equals(caller.id())) {
            throw DomainException.of(ProblemType.FORBIDDEN, "problem.not-oneself");
        }
        return new Opened(before, command);
    }

    void supersede(Caller caller, UserAccount before) {
        revisions.supersede(caller, TYPE, before.id(), before.version(), before);
    }

    void endSessions(UUID id) {
        sessions.revokeOthers(Scope.SYSTEM, id, null, times.now());
    }

    /** Each kind of administrator must be there, or nobody could ever make another. */
    void requireAnother(UserAccount account) {
        boolean administers = Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN).contains(account.role());
        if (administers && account.state() == UserState.ACTIVE && accounts.others(Scope.SYSTEM, account.id(), account.role()) == 0) {
            throw DomainException.of(ProblemType.WRONG_STATE, "problem.last-administrator")
                    .with("state", account.state().name())
                    .with("actions", List.of("edit"));
        }
    }
}
