package cn.liangdan.account;

import cn.liangdan.organisation.ClosingCheck;
import cn.liangdan.organisation.HomeKind;
import cn.liangdan.platform.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** People whose home it is and who may come in, or soon may. */
@ApplicationScoped
class PeopleAtHome implements ClosingCheck {
    private final UserAccountRepository accounts;

    PeopleAtHome(UserAccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public Map<Open, Long> stillOpen(HomeKind kind, UUID id) {
        return Map.of(Open.PERSON, accounts.atHome(Scope.SYSTEM, id));
    }
}
