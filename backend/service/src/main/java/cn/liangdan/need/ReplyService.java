package cn.liangdan.need;

import cn.liangdan.catalogue.CatalogueService;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 答复: what the village is told. No need closes without one. */
@ApplicationScoped
public class ReplyService {
    private static final String NOT_POSSIBLE = "NOT_POSSIBLE";
    private static final String PARTLY = "PARTLY";
    private static final String RELIST = "RELIST";

    private final NeedDesk desk;
    private final ReplyRepository replies;
    private final CatalogueService catalogue;
    private final Offspring offspring;
    private final Event<NeedService.NeedEnded> ended;
    private final Ids ids;
    private final Times times;

    ReplyService(
            NeedDesk desk,
            ReplyRepository replies,
            CatalogueService catalogue,
            Offspring offspring,
            Event<NeedService.NeedEnded> ended,
            Ids ids,
            Times times) {
        this.desk = desk;
        this.replies = replies;
        this.catalogue = catalogue;
        this.offspring = offspring;
        this.ended = ended;
        this.ids = ids;
        this.times = times;
    }

    /** What is told; {@code rest} and its reason with PARTLY, a reason with NOT_POSSIBLE. */
    public record ReplyRequest(
            String outcome,
            String text,
            @Nullable String reason,
            @Nullable String rest,
            @Nullable Integer restQuantity,
            @Nullable String restReason) {}

    /** @param reason why it goes back */
    public record ReleaseRequest(boolean released, @Nullable String reason) {}

    /** Answers the need, or waits for a dispatcher where the category asks for review. */
    public NeedView reply(Caller caller, UUID id, Request request) {
        Need need = desk.permitted(caller, id, NeedCommand.REPLY);
        ReplyRequest reply = request.body(ReplyRequest.class);
        requireWhole(need, reply);
        desk.requireNow(caller, need, NeedCommand.REPLY, request);
        if (!reply.outcome().equals(NOT_POSSIBLE)) {
            requireServed(caller, need);
        }
        boolean pending = catalogue.asksForReview(Objects.requireNonNull(need.categoryCode));
        replies.add(caller.scope(), need, ids.next(), caller, reply, pending, times.now());
        return pending ? desk.done(caller, need, "need.reply-proposed", need.state, null) : answer(caller, need);
    }

    /** Tells the village what was proposed, or sends it back to be written anew. */
    public NeedView release(Caller caller, UUID id, Request request) {
        Need need = desk.permitted(caller, id, NeedCommand.RELEASE_REPLY);
        ReleaseRequest release = request.body(ReleaseRequest.class);
        if (!release.released() && release.reason() == null) {
            throw DomainException.invalid(ProblemType.REQUIRED, "/reason", "field.required");
        }
        desk.requireNow(caller, need, NeedCommand.RELEASE_REPLY, request);
        replies.review(caller.scope(), need, caller, release.released(), release.reason(), times.now());
        return release.released()
                ? answer(caller, need)
                : desk.done(caller, need, "need.reply-sent-back", need.state, release.reason());
    }

    private NeedView answer(Caller caller, Need need) {
        NeedView.Reply reply = Objects.requireNonNull(replies.find(caller.scope(), need, "RELEASED"));
        if (reply.outcome().equals(NOT_POSSIBLE)) {
            ended.fire(new NeedService.NeedEnded(caller, need.id, Objects.requireNonNull(reply.reason())));
        }
        if (RELIST.equals(reply.rest())) {
            relist(caller, need, reply);
        }
        NeedState before = need.state;
        need.state = NeedState.ANSWERED;
        need.answeredAt = times.now();
        return desk.done(caller, need, "need.answered", before, reply.text());
    }

    private void relist(Caller caller, Need need, NeedView.Reply reply) {
        Need rest = offspring.of(caller, need, NeedState.LISTED);
        rest.quantity = Objects.requireNonNullElse(reply.restQuantity(), need.quantity);
        offspring.keep(caller, rest, NeedLink.Kind.REST_OF, need, "need.relisted");
    }

    private static void requireWhole(Need need, ReplyRequest reply) {
        List<FieldError> errors = new ArrayList<>();
        if (reply.outcome().equals(NOT_POSSIBLE) && reply.reason() == null) {
            errors.add(FieldError.of(ProblemType.REQUIRED, "/reason", "field.reply.reason"));
        }
        boolean partly = reply.outcome().equals(PARTLY);
        if (partly && reply.rest() == null) {
            errors.add(FieldError.of(ProblemType.REQUIRED, "/rest", "field.reply.rest"));
        }
        if (partly && reply.restReason() == null) {
            errors.add(FieldError.of(ProblemType.REQUIRED, "/restReason", "field.reply.rest"));
        }
        if (!partly && (reply.rest() != null || reply.restReason() != null)) {
            errors.add(FieldError.of(ProblemType.VALIDATION, "/rest", "field.reply.rest.unwanted"));
        }
        if (reply.restQuantity() != null && !RELIST.equals(reply.rest())) {
            errors.add(FieldError.of(ProblemType.VALIDATION, "/restQuantity", "field.reply.rest.unwanted"));
        } else if (reply.restQuantity() != null && reply.restQuantity() > need.quantity) {
            errors.add(FieldError.of(
                    ProblemType.OUT_OF_RANGE, "/restQuantity", "field.out-of-range.maximum", need.quantity));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
    }

    private void requireServed(Caller caller, Need need) {
        NeedDetails.Details found = desk.details(caller, need);
        String missing = need.state != NeedState.DELIVERED
                ? "problem.not-delivered"
                : found.evidence() == 0 ? "problem.evidence" : null;
        if (missing != null) {
            throw DomainException.of(ProblemType.WRONG_STATE, missing)
                    .with("state", need.state)
                    .with("actions", NeedCommand.actions(caller, desk.facts(need, found)));
        }
    }
}
