package cn.liangdan.client;

import cn.liangdan.division.DivisionService;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.Hash;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.Journal;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import com.ibm.icu.text.Normalizer2;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Keys of integrators, given and revoked by the security administrator. */
@ApplicationScoped
public class KeyService {
    static final String PREFIX = "lk_live_";
    private static final int MAX_DAYS = 365;
    private static final int SECRET_BYTES = 24;
    private static final int SHOWN = 14;
    /** Names that look alike are one name: whoever revokes a key must not take the wrong one. */
    private static final Normalizer2 NAMES = Normalizer2.getNFKCCasefoldInstance();

    private final KeyRepository keys;
    private final DivisionService divisions;
    private final Journal journal;
    private final Ids ids;
    private final Times times;

    KeyService(KeyRepository keys, DivisionService divisions, Journal journal, Ids ids, Times times) {
        this.keys = keys;
        this.divisions = divisions;
        this.journal = journal;
        this.ids = ids;
        this.times = times;
    }

    record ApiKeyCreation(String name, String divisionCode, List<String> scopes, LocalDate expiresOn) {}

    Paging.Page<ApiKey> list(Caller caller, Paging paging) {
        caller.require(Role.SECURITY_ADMIN);
        return keys.list(Scope.SYSTEM, caller.area(), paging);
    }

    ApiKey get(Caller caller, UUID id) {
        ApiKey key = caller.is(Role.SECURITY_ADMIN) ? keys.find(Scope.SYSTEM, caller.area(), id) : null;
        if (key == null) {
            throw DomainException.notFound();
        }
        return key;
    }

    ApiKey create(Caller caller, Request request) {
        caller.require(Role.SECURITY_ADMIN);
        ApiKeyCreation wanted = request.body(ApiKeyCreation.class);
        long division = Long.parseLong(wanted.divisionCode());
        List<FieldError> errors = new ArrayList<>();
        if (!divisions.isWithin(caller, division)) {
            errors.add(FieldError.of(ProblemType.UNKNOWN_REFERENCE, "/divisionCode"));
        }
        LocalDate today = times.today();
        if (!wanted.expiresOn().isAfter(today) || wanted.expiresOn().isAfter(today.plusDays(MAX_DAYS))) {
            errors.add(FieldError.of(ProblemType.VALIDATION, "/expiresOn", "field.expires"));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        String secret = PREFIX + checksummed(Base64.getUrlEncoder().withoutPadding().encodeToString(ids.secret(SECRET_BYTES)));
        UUID id = ids.next();
        KeyRepository.NewKey key = new KeyRepository.NewKey(
                id, wanted.name(), NAMES.normalize(wanted.name()), division, wanted.scopes(), secret.substring(0, SHOWN),
                Hash.sha256(secret), caller.id(), times.now(), wanted.expiresOn().atStartOfDay(Times.ZONE).toInstant());
        if (!keys.add(Scope.SYSTEM, key)) {
            throw DomainException.of(ProblemType.DUPLICATE, "problem.duplicate.key-name", wanted.name());
        }
        journal.audit(caller, "API_KEY", id, null);
        return get(caller, id).with(secret);
    }

    void revoke(Caller caller, UUID id, Request request) {
        ApiKey key = get(caller, id);
        request.requireIfMatch();
        request.match(key.version(), () -> key);
        keys.revoke(Scope.SYSTEM, id, times.now());
        journal.audit(caller, "API_KEY", id, null);
    }

    /** Six hex digits behind the random part, so that a mistyped key is told from a foreign one without a look-up. */
    static String checksummed(String random) {
        return random + checksum(random);
    }

    static boolean isWhole(String key) {
        int cut = key.length() - CHECKSUM;
        return key.startsWith(PREFIX) && cut > PREFIX.length() && key.substring(cut).equals(checksum(key.substring(PREFIX.length(), cut)));
    }

    private static final int CHECKSUM = 6;

    private static String checksum(String random) {
        return java.util.HexFormat.of().formatHex(Hash.sha256(random), 0, CHECKSUM / 2);
    }
}
