package cn.liangdan.account;

import cn.liangdan.organisation.HomeKind;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.Hash;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.Journal;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The first accounts of an installation: one administrator by a one-time token, or the demo accounts. */
@ApplicationScoped
public class SetupService {
    private static final long CITY = 150_800_000_000L;
    private static final int TOKEN_BYTES = 24;

    private final UserRepository users;
    private final Passwords passwords;
    private final PostRepository posts;
    private final Journal journal;
    private final Ids ids;
    private final Times times;

    SetupService(
            UserRepository users, Passwords passwords, PostRepository posts, Journal journal, Ids ids, Times times) {
        this.users = users;
        this.posts = posts;
        this.passwords = passwords;
        this.journal = journal;
        this.ids = ids;
        this.times = times;
    }

    record FirstAdministrator(String token, String loginName, String displayName, String password) {}

    /** A demo account; exactly one of the three homes. */
    public record DemoAccount(
            String loginName,
            String displayName,
            Role role,
            @Nullable UUID stationId,
            @Nullable UUID unitId,
            @Nullable UUID officeId) {}

    public boolean isEmpty() {
        return users.none(Scope.SYSTEM);
    }

    public boolean hasDemoAccounts() {
        return users.hasDemoAccounts(Scope.SYSTEM);
    }

    /** @return the token to print; any earlier one that was not used is void */
    public String newToken() {
        String token = HexFormat.of().formatHex(ids.secret(TOKEN_BYTES));
        users.setSetupToken(Scope.SYSTEM, Hash.sha256(token), times.now());
        return token;
    }

    User createFirst(Request request) {
        FirstAdministrator wanted = request.body(FirstAdministrator.class);
        if (!isEmpty()) {
            throw DomainException.of(ProblemType.WRONG_STATE, "problem.setup-done");
        }
        AccountService.requireStrong(wanted.password(), wanted.loginName(), "/password");
        if (!users.useSetupToken(Scope.SYSTEM, Hash.sha256(wanted.token()), times.now())) {
            throw DomainException.of(ProblemType.FORBIDDEN, "problem.setup-token");
        }
        UUID office = ids.next();
        users.addOffice(Scope.SYSTEM, office, "系统管理", CITY);
        UUID id = ids.next();
        users.add(
                Scope.SYSTEM,
                new UserRepository.NewUser(
                        id, wanted.loginName(), wanted.displayName(), Role.SYSTEM_ADMIN, null, null, office,
                        passwords.hash(wanted.password()), false));
        posts.begin(Scope.SYSTEM, ids.next(), id, Role.SYSTEM_ADMIN, HomeKind.OFFICE, office, times.today());
        journal.audit(Caller.SYSTEM, "USER", id, null);
        return Objects.requireNonNull(users.find(Scope.SYSTEM, id));
    }

    /** @return the id of the account that was made */
    public UUID addDemo(DemoAccount account, String password) {
        UUID id = ids.next();
        users.add(
                Scope.SYSTEM,
                new UserRepository.NewUser(
                        id, account.loginName(), account.displayName(), account.role(), account.stationId(), account.unitId(),
                        account.officeId(), passwords.hash(password), true));
        if (account.stationId() == null) {
            UUID home = Objects.requireNonNull(account.unitId() == null ? account.officeId() : account.unitId());
            HomeKind kind = account.unitId() == null ? HomeKind.OFFICE : HomeKind.UNIT;
            posts.begin(Scope.SYSTEM, ids.next(), id, account.role(), kind, home, times.today().minusYears(1));
        }
        return id;
    }
}
