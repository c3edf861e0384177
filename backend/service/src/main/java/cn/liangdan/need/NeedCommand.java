package cn.liangdan.need;

import static cn.liangdan.need.NeedState.ANSWERED;
import static cn.liangdan.need.NeedState.CLOSED;
import static cn.liangdan.need.NeedState.CORRECTION;
import static cn.liangdan.need.NeedState.DELIVERED;
import static cn.liangdan.need.NeedState.DRAFT;
import static cn.liangdan.need.NeedState.LISTED;
import static cn.liangdan.need.NeedState.MERGED;
import static cn.liangdan.need.NeedState.RECEIVED;
import static cn.liangdan.need.NeedState.SCHEDULED;
import static cn.liangdan.need.NeedState.SUBMITTED;
import static cn.liangdan.need.NeedState.WITHDRAWN;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.ProblemType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The commands on a need and the table of who may issue them in which state. A pair not in the table answers 409. */
public enum NeedCommand {
    EDIT("edit"),
    SUBMIT("submit"),
    CORRECT("correct"),
    FORWARD("forward"),
    LIST("list"),
    MERGE("merge"),
    SPLIT("split"),
    WITHDRAW("withdraw"),
    ESCALATE("escalate"),
    CLAIM("claim"),
    DISPATCH("dispatch"),
    ORDER("order"),
    APPOINT_LEAD("appoint-lead"),
    REPLY("reply"),
    RELEASE_REPLY("release-reply"),
    EVALUATE("evaluate"),
    CLOSE("close"),
    REOPEN("reopen"),
    REVEAL_CONTACT("reveal-contact"),
    REJECT_OFFER("reject-offer"),
    LINK("link");

    private static final Set<NeedState> OPEN = Set.of(LISTED, RECEIVED, SCHEDULED);

    private static final Set<NeedState> UNENDED = EnumSet.complementOf(EnumSet.of(MERGED, WITHDRAWN));

    private static final List<Rule> TABLE = List.of(
            new Rule(EDIT, Set.of(DRAFT, CORRECTION), Who.FILER, When.ALWAYS),
            new Rule(EDIT, Set.of(DRAFT), Who.PROXY, When.ALWAYS),
            new Rule(EDIT, Set.of(SUBMITTED), Who.DISPATCHER, When.ALWAYS),
            new Rule(SUBMIT, Set.of(DRAFT, CORRECTION), Who.FILER, When.ALWAYS),
            new Rule(SUBMIT, Set.of(DRAFT), Who.PROXY, When.ALWAYS),
            new Rule(CORRECT, Set.of(SUBMITTED), Who.OFFICER_ABOVE, When.ALWAYS),
            new Rule(CORRECT, Set.of(SUBMITTED), Who.DISPATCHER, When.ALWAYS),
            new Rule(FORWARD, Set.of(SUBMITTED), Who.OFFICER_OF_ITS_LEVEL, When.BELOW_THE_CITY),
            new Rule(LIST, Set.of(SUBMITTED), Who.DISPATCHER, When.ALWAYS),
            new Rule(LIST, Set.of(SUBMITTED), Who.SYSTEM, When.IT_IS_A_WISH),
            new Rule(MERGE, Set.of(SUBMITTED, LISTED), Who.DISPATCHER, When.NOTHING_LIVE),
            new Rule(SPLIT, Set.of(SUBMITTED, LISTED), Who.DISPATCHER, When.NOTHING_LIVE),
            new Rule(ESCALATE, Set.of(LISTED), Who.DISPATCHER, When.BELOW_THE_CITY),
            new Rule(WITHDRAW, Set.of(DRAFT, SUBMITTED, CORRECTION, LISTED, RECEIVED, SCHEDULED), Who.FILER, When.ALWAYS),
            new Rule(CLAIM, OPEN, Who.CLERK, When.SOMETHING_REMAINS),
            new Rule(DISPATCH, OPEN, Who.DISPATCHER, When.SOMETHING_REMAINS),
            new Rule(ORDER, OPEN, Who.STATION, When.SOMETHING_REMAINS),
            new Rule(APPOINT_LEAD, Set.of(RECEIVED, SCHEDULED, DELIVERED), Who.DISPATCHER, When.NOBODY_LEADS),
            new Rule(REPLY, Set.of(RECEIVED, SCHEDULED, DELIVERED), Who.LEAD, When.NO_REPLY_WAITS),
            new Rule(REPLY, Set.of(LISTED), Who.DISPATCHER, When.NO_REPLY_WAITS),
            new Rule(RELEASE_REPLY, Set.of(LISTED, RECEIVED, SCHEDULED, DELIVERED), Who.DISPATCHER, When.REPLY_WAITS),
            new Rule(EVALUATE, Set.of(ANSWERED), Who.STATION, When.NOT_EVALUATED),
            new Rule(CLOSE, Set.of(ANSWERED), Who.SYSTEM, When.NOT_EVALUATED),
            new Rule(REOPEN, Set.of(ANSWERED, CLOSED), Who.DISPATCHER, When.ALWAYS),
            new Rule(REVEAL_CONTACT, Set.of(RECEIVED, SCHEDULED, DELIVERED, ANSWERED), Who.HOLDER, When.CONTACT_IS_KEPT),
            new Rule(REJECT_OFFER, OPEN, Who.CLERK, When.ALWAYS),
            new Rule(REJECT_OFFER, OPEN, Who.DISPATCHER, When.ALWAYS),
            new Rule(LINK, UNENDED, Who.STATION, When.ALWAYS),
            new Rule(LINK, UNENDED, Who.DISPATCHER, When.ALWAYS));

    private final String action;

    NeedCommand(String action) {
        this.action = action;
    }

    /**
     * What the table asks about a need.
     *
     * @param leadUnit whose live accepted commitment leads
     * @param holders units with live accepted commitments
     * @param live whether any commitment is live, proposals included
     * @param replyWaits whether a reply awaits its release
     */
    record Facts(
            NeedState state,
            NeedKind kind,
            UUID stationId,
            @Nullable UUID clientId,
            @Nullable UUID createdBy,
            long division,
            Level level,
            boolean frozen,
            @Nullable UUID leadUnit,
            Set<UUID> holders,
            boolean live,
            int remaining,
            boolean replyWaits,
            boolean evaluated,
            boolean hasContact) {}

    private record Rule(NeedCommand command, Set<NeedState> from, Who who, When when) {
        boolean holds(Facts facts) {
            return !facts.frozen() && from.contains(facts.state()) && when.holds(facts);
        }
    }

    private enum When {
        ALWAYS {
            @Override
            boolean holds(Facts facts) {
                return true;
            }
        },
        IT_IS_A_WISH {
            @Override
            boolean holds(Facts facts) {
                return facts.kind() == NeedKind.MICRO_WISH;
            }
        },
        SOMETHING_REMAINS {
            @Override
            boolean holds(Facts facts) {
                return facts.remaining() > 0 && !facts.replyWaits();
            }
        },
        NOBODY_LEADS {
            @Override
            boolean holds(Facts facts) {
                return facts.leadUnit() == null && !facts.holders().isEmpty();
            }
        },
        NOTHING_LIVE {
            @Override
            boolean holds(Facts facts) {
                return !facts.live() && !facts.replyWaits();
            }
        },
        BELOW_THE_CITY {
            @Override
            boolean holds(Facts facts) {
                return facts.level().above() != null;
            }
        },
        REPLY_WAITS {
            @Override
            boolean holds(Facts facts) {
                return facts.replyWaits();
            }
        },
        NO_REPLY_WAITS {
            @Override
            boolean holds(Facts facts) {
                return !facts.replyWaits();
            }
        },
        NOT_EVALUATED {
            @Override
            boolean holds(Facts facts) {
                return !facts.evaluated();
            }
        },
        CONTACT_IS_KEPT {
            @Override
            boolean holds(Facts facts) {
                return facts.hasContact();
            }
        };

        abstract boolean holds(Facts facts);
    }

    /** The commands that the caller may issue now. */
    static List<String> actions(Caller caller, Facts facts) {
        return Arrays.stream(values())
                .filter(command -> TABLE.stream()
                        .anyMatch(rule -> rule.command == command && rule.holds(facts) && rule.who.is(caller, facts)))
                .map(command -> command.action)
                .toList();
    }

    /** Whether the system issues it as soon as it is possible. */
    boolean goesByItself(Facts facts) {
        return TABLE.stream().anyMatch(rule -> rule.command == this && rule.who == Who.SYSTEM && rule.holds(facts));
    }

    /** @throws DomainException 403 when this is nothing for the caller in any state */
    void requireWho(Caller caller, Facts facts) {
        boolean someone = caller.isSystem()
                || TABLE.stream().anyMatch(rule -> rule.command == this && rule.who.is(caller, facts));
        if (!someone) {
            throw DomainException.of(ProblemType.FORBIDDEN);
        }
    }

    boolean isNow(Caller caller, Facts facts) {
        return TABLE.stream()
                .anyMatch(rule -> rule.command == this && rule.holds(facts) && (caller.isSystem() || rule.who.is(caller, facts)));
    }

    /** @throws DomainException 409 with the present state and what the caller may do instead */
    void requireWhen(Caller caller, Facts facts) {
        if (!isNow(caller, facts)) {
            String key = facts.frozen() ? "problem.frozen" : "problem.wrong-state";
            throw DomainException.of(ProblemType.WRONG_STATE, key, facts.state())
                    .with("state", facts.state())
                    .with("actions", actions(caller, facts));
        }
    }
}
