package cn.liangdan.matching;

import cn.liangdan.division.DivisionService;
import cn.liangdan.engine.Demand;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What has been said before, and what kind of request a text is. Both only help: neither keeps anybody from filing. */
@ApplicationScoped
class TypingService {
    private final Similar similar;
    private final CategoryGuess guess;
    private final Waiting waiting;
    private final DivisionService divisions;

    TypingService(Similar similar, CategoryGuess guess, Waiting waiting, DivisionService divisions) {
        this.similar = similar;
        this.guess = guess;
        this.waiting = waiting;
        this.divisions = divisions;
    }

    /** A text and the village it is about. */
    record Typed(String text, String divisionCode) {}

    record TypedText(String text) {}

    List<Similar.Hit> duplicates(Caller caller, Request request) {
        requireTypist(caller);
        Typed typed = request.body(Typed.class);
        long division = Long.parseLong(typed.divisionCode());
        if (!divisions.isWithin(caller, division)) {
            throw DomainException.invalid(ProblemType.UNKNOWN_REFERENCE, "/divisionCode", "field.unknown-reference");
        }
        return similar.to(caller.scope(), typed.text(), division, null);
    }

    /** For whoever tidies the list: what could be merged with a need. */
    List<Similar.Hit> duplicatesOf(Caller caller, UUID id) {
        Demand demand = waiting.demand(caller, id, Role.DISPATCHER, Role.OFFICER);
        return similar.to(caller.scope(), demand.text(), demand.division(), id);
    }

    List<CategoryGuess.Guess> categories(Caller caller, Request request) {
        requireTypist(caller);
        return guess.of(request.body(TypedText.class).text());
    }

    private static void requireTypist(Caller caller) {
        caller.require(Role.OFFICER, Role.CLERK, Role.DISPATCHER, Role.CLIENT);
        caller.requireGrant("needs:write");
    }
}
