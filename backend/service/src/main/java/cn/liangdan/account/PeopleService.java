package cn.liangdan.account;

import cn.liangdan.organisation.HomeKind;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.Journal;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People and their accounts: made and moved by the system administrator. */
@ApplicationScoped
class PeopleService {
    private static final String TYPE = "USER";

    private final UserAccountRepository accounts;
    private final UserRepository users;
    private final Placement.Check placements;
    private final Appointments appointments;
    private final PasswordTokens tokens;
    private final People people;
    private final Journal journal;
    private final Ids ids;

    PeopleService(
            UserAccountRepository accounts, UserRepository users, Placement.Check placements, Appointments appointments,
            PasswordTokens tokens, People people, Journal journal, Ids ids) {
        this.accounts = accounts;
        this.users = users;
        this.placements = placements;
        this.appointments = appointments;
        this.tokens = tokens;
        this.people = people;
        this.journal = journal;
        this.ids = ids;
    }

    record UserCreation(
            String loginName, String displayName, Role role, HomeChoice home, @Nullable String post, @Nullable Boolean handOver) {}

    record UserChange(String displayName) {}

    record MoveRequest(HomeChoice home, @Nullable Role role, @Nullable String post, @Nullable Boolean handOver) {}

    UserAccount create(Caller caller, Request request) {
        caller.require(Role.SYSTEM_ADMIN);
        UserCreation wanted = request.body(UserCreation.class);
        Placement place = placements.of(caller, wanted.home(), wanted.role(), wanted.post(), wanted.handOver());
        accounts.lockAll(Scope.SYSTEM);
        UUID id = ids.next();
        add(id, wanted, place);
        // Somebody must grant the first roles: the first security administrator needs nobody's grant.
        boolean first = place.role() == Role.SECURITY_ADMIN && accounts.others(Scope.SYSTEM, id, Role.SECURITY_ADMIN) == 0;
        accounts.setState(Scope.SYSTEM, id, first ? UserState.ACTIVE : UserState.PENDING, null);
        handOver(caller, id, place);
        appointments.begin(id, place.role(), place.home(), place.post());
        String token = tokens.issue(id);
        journal.audit(caller, TYPE, id, first ? "首任安全保密管理员" : null);
        return people.get(caller, id).withToken(token);
    }

    private void add(UUID id, UserCreation wanted, Placement place) {
        HomeKind kind = place.home().kind();
        UUID home = place.home().id();
        Taken.unless("field.login-name.taken", () -> users.add(
                Scope.SYSTEM,
                new UserRepository.NewUser(
                        id, wanted.loginName(), wanted.displayName(), place.role(), kind == HomeKind.STATION ? home : null,
                        kind == HomeKind.UNIT ? home : null, kind == HomeKind.OFFICE ? home : null, null, false)));
    }

    private void handOver(Caller caller, UUID successor, Placement place) {
        UUID left = appointments.vacate(place.home(), place.post(), successor, place.handOver());
        if (left != null) {
            journal.audit(caller, TYPE, left, "岗位已交接");
        }
    }

    UserAccount edit(Caller caller, UUID id, Request request) {
        People.Opened opened = people.open(caller, id, UserCommand.EDIT);
        UserChange change = request.body(UserChange.class);
        request.requireIfMatch();
        opened.require(request);
        people.supersede(caller, opened.before());
        accounts.rename(Scope.SYSTEM, id, change.displayName());
        journal.audit(caller, TYPE, id, null);
        return people.get(caller, id);
    }

    /** Another role waits for its grant; the same role at another home does not, so that a post is never empty for long. */
    UserAccount move(Caller caller, UUID id, Request request) {
        People.Opened opened = people.open(caller, id, UserCommand.MOVE);
        MoveRequest move = request.body(MoveRequest.class);
        Role kept = HomeChoice.fits(move.home().kind(), opened.before().role()) ? opened.before().role() : null;
        Placement place =
                placements.of(caller, move.home(), move.role() == null ? kept : move.role(), move.post(), move.handOver());
        opened.require(request);
        boolean same = place.role() == opened.before().role();
        if (!same) {
            people.requireAnother(opened.before());
        }
        people.supersede(caller, opened.before());
        appointments.end(id);
        handOver(caller, id, place);
        appointments.begin(id, place.role(), place.home(), place.post());
        accounts.setHome(Scope.SYSTEM, id, place.role(), place.home(), same ? opened.before().state() : UserState.PENDING);
        people.endSessions(id);
        journal.audit(caller, TYPE, id, null);
        return people.get(caller, id);
    }
}
