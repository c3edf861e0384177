package cn.liangdan.offer;

import static cn.liangdan.offer.OfferState.DRAFT;
import static cn.liangdan.offer.OfferState.PUBLISHED;
import static cn.liangdan.offer.OfferState.SUSPENDED;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The commands on an offer, and the table of who may issue them in which state. */
public enum OfferCommand {
    EDIT("edit", Set.of(DRAFT, PUBLISHED, SUSPENDED), Role.CLERK),
    PUBLISH("publish", Set.of(DRAFT, SUSPENDED), Role.CLERK),
    SUSPEND("suspend", Set.of(PUBLISHED), Role.CLERK),
    ORDER("order", Set.of(PUBLISHED), Role.OFFICER);

    private final String action;
    private final Set<OfferState> from;
    private final Role role;

    OfferCommand(String action, Set<OfferState> from, Role role) {
        this.action = action;
        this.from = from;
        this.role = role;
    }

    private boolean isFor(Caller caller, Offer offer) {
        return caller.isSystem() || caller.is(role) && (role != Role.CLERK || offer.unitId.equals(caller.unitId()));
    }

    static List<String> actions(Caller caller, Offer offer) {
        return Arrays.stream(values())
                .filter(c -> !offer.frozen && c.isFor(caller, offer) && c.from.contains(offer.state))
                .map(c -> c.action)
                .toList();
    }

    void requireWho(Caller caller, Offer offer) {
        if (!isFor(caller, offer)) {
            throw DomainException.of(ProblemType.FORBIDDEN);
        }
    }

    void requireWhen(Caller caller, Offer offer) {
        if (offer.frozen || !from.contains(offer.state)) {
            String key = offer.frozen ? "problem.frozen" : "problem.wrong-state";
            throw DomainException.of(ProblemType.WRONG_STATE, key, offer.state)
                    .with("state", offer.state)
                    .with("actions", actions(caller, offer));
        }
    }
}
