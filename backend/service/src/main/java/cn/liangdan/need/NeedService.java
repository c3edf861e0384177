package cn.liangdan.need;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Changed;
import cn.liangdan.platform.ClientRefRepository;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.NumberRepository;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files needs and leads them onto the list. What becomes of them there is the business of the promises. */
@ApplicationScoped
public class NeedService {
    private final NeedDesk desk;
    private final NeedRepository needs;
    private final NeedReader reader;
    private final NeedFiling filing;
    private final NeedDrafts drafts;
    private final Collecting collecting;
    private final ClientRefRepository clientRefs;
    private final NumberRepository numbers;
    private final Event<NeedEnded> ended;
    private final Ids ids;
    private final Times times;

    NeedService(
            NeedDesk desk,
            NeedRepository needs,
            NeedReader reader,
            NeedFiling filing,
            NeedDrafts drafts,
            Collecting collecting,
            ClientRefRepository clientRefs,
            NumberRepository numbers,
            Event<NeedEnded> ended,
            Ids ids,
            Times times) {
        this.desk = desk;
        this.needs = needs;
        this.reader = reader;
        this.filing = filing;
        this.drafts = drafts;
        this.collecting = collecting;
        this.clientRefs = clientRefs;
        this.numbers = numbers;
        this.ended = ended;
        this.ids = ids;
        this.times = times;
    }

    /** A need ended unserved; whoever made promises on it takes them back in the same transaction. */
    public record NeedEnded(Caller caller, UUID needId, String reason) {}

    /** @param made whether it is new, or was there under its clientRef */
    public record Filed(NeedView need, boolean made) {}

    /** All gaps at once. */
    public record CorrectionRequest(List<Gap> gaps) {}

    /** Why something is done. */
    public record ReasonRequest(String reason) {}

    public Paging.Page<NeedSummary> list(Caller caller, Query query, Paging paging) {
        requireReader(caller);
        return reader.list(caller.scope(), query, paging);
    }

    static void requireReader(Caller caller) {
        caller.require(Role.OFFICER, Role.CLERK, Role.DISPATCHER, Role.SUPERVISOR, Role.CLIENT);
        caller.requireGrant("needs:read");
    }

    /** Those of the needs that the scope shows, in one statement. */
    public Map<UUID, NeedSummary> summaries(Scope scope, List<UUID> wanted) {
        return reader.summaries(scope, wanted);
    }

    public NeedView get(Caller caller, UUID id) {
        return desk.view(caller, desk.readable(caller, id));
    }

    public Filed create(Caller caller, Request request) {
        caller.require(Role.OFFICER, Role.CLIENT, Role.DISPATCHER);
        caller.requireGrant("needs:write");
        NeedForm form = request.body(NeedForm.class);
        List<FieldError> faults = filing.faults(caller, null, Changed.of(form));
        if (form.divisionCode() == null && caller.is(Role.CLIENT, Role.DISPATCHER)) {
            faults.add(FieldError.of(ProblemType.REQUIRED, "/divisionCode", "field.division.required"));
        }
        requireNone(faults);
        UUID id = ids.next();
        if (form.clientRef() != null) {
            UUID known = clientRefs.take(caller.scope(), caller.principal(), form.clientRef(), "NEED", id);
            if (known != null) {
                return new Filed(get(caller, known), false);
            }
        }
        Need need = drafts.begin(caller, id, form);
        collecting.takeHotlineRef(caller, need);
        needs.add(caller.scope(), need);
        drafts.keepPrivateParts(caller, need, Changed.of(form));
        desk.record(caller, need, "need.drafted", null, null);
        return new Filed(desk.view(caller, need), true);
    }

    public NeedView edit(Caller caller, UUID id, Request request) {
        Need need = desk.permitted(caller, id, NeedCommand.EDIT);
        caller.requireGrant("needs:write");
        Changed<NeedForm> change = NeedFiling.changed(need, request.body(ObjectNode.class));
        requireNone(filing.faults(caller, need, change));
        request.requireIfMatch();
        desk.requireNow(caller, need, NeedCommand.EDIT, request);
        NeedFiling.fill(need, change);
        collecting.takeHotlineRef(caller, need);
        drafts.keepPrivateParts(caller, need, change);
        return desk.done(caller, need, "need.edited", need.state, null);
    }

    public NeedView submit(Caller caller, UUID id, Request request) {
        Need need = desk.permitted(caller, id, NeedCommand.SUBMIT);
        caller.requireGrant("needs:write");
        request.body(Map.class);
        desk.requireNow(caller, need, NeedCommand.SUBMIT, request);
        NeedState before = need.state;
        requireNone(filing.faultsOfValues(need));
        need.state = NeedState.SUBMITTED;
        need.gaps = List.of();
        if (need.number == null) {
            need.number = numbers.next(caller.scope(), "XQ", need.division, times.today());
            need.submittedAt = times.now();
        }
        desk.save(caller, need, before == NeedState.DRAFT ? "need.submitted" : "need.resubmitted", before, null);
        if (NeedCommand.LIST.goesByItself(desk.facts(need, desk.details(caller, need))) && filing.missingForListing(need).isEmpty()) {
            list(Caller.SYSTEM, need);
        }
        return desk.view(caller, need);
    }

    public NeedView requestCorrection(Caller caller, UUID id, Request request) {
        Need need = desk.permitted(caller, id, NeedCommand.CORRECT);
        CorrectionRequest correction = request.body(CorrectionRequest.class);
        desk.requireNow(caller, need, NeedCommand.CORRECT, request);
        need.state = NeedState.CORRECTION;
        need.gaps = correction.gaps();
        String reason = String.join("；", correction.gaps().stream().map(Gap::text).toList());
        return desk.done(caller, need, "need.correction-requested", NeedState.SUBMITTED, reason);
    }

    public NeedView putOnList(Caller caller, UUID id, Request request) {
        Need need = desk.permitted(caller, id, NeedCommand.LIST);
        request.body(Map.class);
        desk.requireNow(caller, need, NeedCommand.LIST, request);
        requireNone(filing.missingForListing(need));
        list(caller, need);
        return desk.view(caller, need);
    }

    private void list(Caller caller, Need need) {
        need.state = NeedState.LISTED;
        need.listedAt = times.now();
        desk.save(caller, need, "need.listed", NeedState.SUBMITTED, null);
    }

    private static void requireNone(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
    }

    public NeedView withdraw(Caller caller, UUID id, Request request) {
        Need need = desk.permitted(caller, id, NeedCommand.WITHDRAW);
        caller.requireGrant("needs:write");
        String reason = request.body(ReasonRequest.class).reason();
        desk.requireNow(caller, need, NeedCommand.WITHDRAW, request);
        NeedState before = need.state;
        ended.fire(new NeedEnded(caller, id, reason));
        if (need.number == null) {
            need.number = numbers.next(caller.scope(), "XQ", need.division, times.today());
        }
        need.state = NeedState.WITHDRAWN;
        need.withdrawalReason = reason;
        return desk.done(caller, need, "need.withdrawn", before, reason);
    }

    public @Nullable NeedSummary summary(Scope scope, UUID id) {
        return reader.find(scope, id);
    }
}
