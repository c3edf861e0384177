package cn.liangdan.need;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 答复: what the village is told. No need closes without one. */
@ApplicationScoped
public class ReplyService {
    private static final String NOT_POSSIBLE = "NOT_POSSIBLE";
    private static final String PARTLY = "PARTLY";

    private final NeedDesk desk;
    private final ReplyRepository replies;
    private final Ids ids;
    private final Times times;

    ReplyService(NeedDesk desk, ReplyRepository replies, Ids ids, Times times) {
        this.desk = desk;
        this.replies = replies;
        this.ids = ids;
        this.times = times;
    }

    /** What is told; {@code rest} and its reason with PARTLY, a reason with NOT_POSSIBLE. */
    public record ReplyRequest(
            String outcome, String text, @Nullable String reason, @Nullable String rest, @Nullable String restReason) {}

    public NeedView reply(Caller caller, UUID id, Request request) {
        Need need = desk.permitted(caller, id, NeedCommand.REPLY);
        ReplyRequest reply = request.body(ReplyRequest.class);
        requireWhole(reply);
        desk.requireNow(caller, need, NeedCommand.REPLY, request);
        NeedDetails.Details found = desk.details(caller, need);
        if (!reply.outcome().equals(NOT_POSSIBLE)) {
            requireServed(caller, need, found);
        }
        NeedState before = need.state;
        replies.add(caller.scope(), need, ids.next(), caller, reply, times.now());
        need.state = NeedState.ANSWERED;
        need.answeredAt = times.now();
        return desk.done(caller, need, "need.answered", before, reply.text());
    }

    private static void requireWhole(ReplyRequest reply) {
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
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
    }

    private void requireServed(Caller caller, Need need, NeedDetails.Details found) {
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
