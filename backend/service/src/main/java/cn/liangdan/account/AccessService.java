package cn.liangdan.account;

import cn.liangdan.organisation.HomeKind;
import cn.liangdan.organisation.OrganisationService;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.Journal;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may come in, and as what. */
@ApplicationScoped
class AccessService {
    private static final String TYPE = "USER";
    private static final Set<Role> ADMINISTRATORS = Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    private final UserAccountRepository accounts;
    private final UserRepository users;
    private final Appointments appointments;
    private final Passwords passwords;
    private final PasswordTokens tokens;
    private final People people;
    private final OrganisationService organisation;
    private final Journal journal;

    AccessService(
            UserAccountRepository accounts, UserRepository users, Appointments appointments, Passwords passwords,
            PasswordTokens tokens, People people, OrganisationService organisation, Journal journal) {
        this.accounts = accounts;
        this.users = users;
        this.appointments = appointments;
        this.passwords = passwords;
        this.tokens = tokens;
        this.people = people;
        this.organisation = organisation;
        this.journal = journal;
    }

    record ReasonRequest(String reason) {}

    record RoleGrant(Role role) {}

    record Empty() {}

    record PasswordChoice(String token, String password) {}

    UserAccount suspend(Caller caller, UUID id, Request request) {
        return shutOut(caller, people.open(caller, id, UserCommand.SUSPEND), request, UserState.SUSPENDED);
    }

    UserAccount lock(Caller caller, UUID id, Request request) {
        return shutOut(caller, people.open(caller, id, UserCommand.LOCK), request, UserState.LOCKED);
    }

    private UserAccount shutOut(Caller caller, People.Opened opened, Request request, UserState state) {
        ReasonRequest why = request.body(ReasonRequest.class);
        opened.require(request);
        people.requireAnother(opened.before());
        people.endSessions(opened.before().id());
        return enter(caller, opened.before(), state, why.reason());
    }

    UserAccount resume(Caller caller, UUID id, Request request) {
        People.Opened opened = people.open(caller, id, UserCommand.RESUME);
        request.body(Empty.class);
        opened.require(request);
        if (!appointments.isInPost(id)) {
            throw DomainException.of(ProblemType.WRONG_STATE, "problem.no-post")
                    .with("state", opened.before().state().name())
                    .with("actions", List.of("move"));
        }
        return enter(caller, opened.before(), UserState.ACTIVE, null);
    }

    UserAccount unlock(Caller caller, UUID id, Request request) {
        People.Opened opened = people.open(caller, id, UserCommand.UNLOCK);
        request.body(Empty.class);
        opened.require(request);
        return enter(caller, opened.before(), UserState.ACTIVE, null);
    }

    private UserAccount enter(Caller caller, UserAccount before, UserState state, @Nullable String reason) {
        people.supersede(caller, before);
        accounts.setState(Scope.SYSTEM, before.id(), state, reason);
        journal.audit(caller, TYPE, before.id(), reason);
        return people.get(caller, before.id());
    }

    /** The role that was asked for, or another that fits the home. */
    UserAccount grant(Caller caller, UUID id, Request request) {
        People.Opened opened = people.open(caller, id, UserCommand.GRANT);
        UserAccount before = opened.before();
        Role role = request.body(RoleGrant.class).role();
        HomeKind kind = HomeKind.valueOf(before.home().kind());
        if (!HomeChoice.fits(kind, role)) {
            throw DomainException.invalid(ProblemType.VALIDATION, "/role", "field.role-home");
        }
        opened.require(request);
        people.supersede(caller, before);
        if (role != before.role()) {
            people.requireAnother(before);
            OrganisationService.HomePlace home = Objects.requireNonNull(organisation.home(kind, before.home().id()));
            appointments.end(id);
            appointments.begin(id, role, home, before.post());
            people.endSessions(id);
            accounts.setHome(Scope.SYSTEM, id, role, home, UserState.ACTIVE);
        } else {
            accounts.setState(Scope.SYSTEM, id, UserState.ACTIVE, null);
        }
        journal.audit(caller, TYPE, id, role.name());
        return people.get(caller, id);
    }

    /**
     * Voids the password. An administrator's role then waits for its grant again: with the token in hand the system administrator
     * could otherwise be two administrators at once.
     */
    UserAccount resetPassword(Caller caller, UUID id, Request request) {
        People.Opened opened = people.open(caller, id, UserCommand.RESET_PASSWORD);
        request.body(Empty.class);
        opened.require(request);
        boolean administers = ADMINISTRATORS.contains(opened.before().role());
        if (administers) {
            people.requireAnother(opened.before());
        }
        people.endSessions(id);
        people.supersede(caller, opened.before());
        accounts.setState(
                Scope.SYSTEM, id, administers ? UserState.PENDING : opened.before().state(), opened.before().stateReason());
        String token = tokens.issue(id);
        journal.audit(caller, TYPE, id, null);
        return people.get(caller, id).withToken(token);
    }

    void choosePassword(Request request) {
        PasswordChoice choice = request.body(PasswordChoice.class);
        UUID id = tokens.use(choice.token());
        if (id == null) {
            throw DomainException.of(ProblemType.FORBIDDEN, "problem.password-token");
        }
        User user = Objects.requireNonNull(users.find(Scope.SYSTEM, id));
        AccountService.requireStrong(choice.password(), user.loginName(), "/password");
        users.setPassword(Scope.SYSTEM, id, passwords.hash(choice.password()));
        journal.audit(Caller.SYSTEM, TYPE, id, null);
    }
}
