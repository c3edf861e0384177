package cn.liangdan.need;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A need in the hands of the feature of evaluations. */
@ApplicationScoped
public class Judging {
    private final NeedDesk desk;
    private final Times times;

    Judging(NeedDesk desk, Times times) {
        this.desk = desk;
        this.times = times;
    }

    /** The need that is judged. */
    public record Judged(UUID id, int county, int round) {}

    /** 404, then 403. */
    public Judged begin(Caller caller, UUID id) {
        Need need = desk.permitted(caller, id, NeedCommand.EVALUATE);
        return new Judged(need.id, need.county, need.round);
    }

    /** 409, then 412. */
    public void requireNow(Caller caller, UUID id, Request request) {
        desk.requireNow(caller, desk.held(id), NeedCommand.EVALUATE, request);
    }

    /** Satisfied closes it; dissatisfied leaves it answered, under review. */
    public NeedView settle(Caller caller, UUID id, boolean satisfied, String judgement) {
        Need need = desk.held(id);
        NeedState before = need.state;
        if (satisfied) {
            need.state = NeedState.CLOSED;
            need.closedAt = times.now();
        }
        return desk.done(caller, need, "need.evaluated", before, judgement);
    }
}
