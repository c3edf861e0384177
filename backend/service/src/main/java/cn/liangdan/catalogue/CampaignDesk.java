package cn.liangdan.catalogue;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Changed;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.Journal;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Revisions;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Taken;
import cn.liangdan.platform.Times;
import cn.liangdan.platform.Validity;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Campaigns, as the system administrator keeps them. */
@ApplicationScoped
class CampaignDesk {
    private static final String TYPE = "CAMPAIGN";

    private final CampaignRepository campaigns;
    private final Revisions revisions;
    private final Journal journal;
    private final Times times;

    CampaignDesk(CampaignRepository campaigns, Revisions revisions, Journal journal, Times times) {
        this.campaigns = campaigns;
        this.revisions = revisions;
        this.journal = journal;
        this.times = times;
    }

    record CampaignCreation(String code, String name, LocalDate startsOn, @Nullable LocalDate endsOn) {}

    record CampaignChange(String name, LocalDate startsOn, @Nullable LocalDate endsOn) {}

    Campaign get(Caller caller, String code) {
        Campaign campaign = Keeper.found(campaigns.find(Scope.PUBLIC, code));
        return campaign.with(Keeper.actions(caller, campaign.validTo(), "edit", "retire"));
    }

    Campaign create(Caller caller, Request request) {
        caller.require(Role.SYSTEM_ADMIN);
        CampaignCreation w = request.body(CampaignCreation.class);
        requirePeriod(w.startsOn(), w.endsOn());
        keep(() -> campaigns.add(Scope.SYSTEM, new Campaign(w.code(), w.name(), w.startsOn(), w.endsOn(), null, null, 0)));
        journal.auditCode(caller, TYPE, w.code(), null);
        return get(caller, w.code());
    }

    Campaign edit(Caller caller, String code, Request request) {
        campaigns.lock(Scope.SYSTEM, code);
        Campaign before = get(caller, code);
        caller.require(Role.SYSTEM_ADMIN);
        CampaignChange now = Changed.over(
                        new CampaignChange(before.name(), before.startsOn(), before.endsOn()), request.body(ObjectNode.class))
                .form();
        requirePeriod(now.startsOn(), now.endsOn());
        request.requireIfMatch();
        Validity.requireOpen(before.validTo());
        request.match(before.version(), () -> before);
        revisions.supersede(caller, TYPE, code, before.version(), before);
        keep(() -> campaigns.change(Scope.SYSTEM, new Campaign(code, now.name(), now.startsOn(), now.endsOn(), null, null, 0)));
        journal.auditCode(caller, TYPE, code, null);
        return get(caller, code);
    }

    Campaign retire(Caller caller, String code, Request request) {
        campaigns.lock(Scope.SYSTEM, code);
        Campaign before = get(caller, code);
        caller.require(Role.SYSTEM_ADMIN);
        Keeper.Retirement retirement = request.body(Keeper.Retirement.class);
        Validity.requireOpen(before.validTo());
        request.match(before.version(), () -> before);
        revisions.supersede(caller, TYPE, code, before.version(), before);
        campaigns.retire(Scope.SYSTEM, code, times.today());
        journal.auditCode(caller, TYPE, code, retirement.reason());
        return get(caller, code);
    }

    private static void keep(Runnable statement) {
        Taken.unless("problem.campaign-taken", statement);
    }

    private static void requirePeriod(LocalDate startsOn, @Nullable LocalDate endsOn) {
        Keeper.requireNone(
                endsOn != null && endsOn.isBefore(startsOn)
                        ? List.of(FieldError.of(ProblemType.VALIDATION, "/endsOn", "field.window"))
                        : List.of());
    }
}
