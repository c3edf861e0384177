package cn.liangdan.matching;

import cn.liangdan.engine.HardCriterion;
import cn.liangdan.engine.Miss;
import cn.liangdan.engine.Suggestion;
import cn.liangdan.offer.OfferSummary;
import cn.liangdan.platform.Text;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Why an offer suits a need or does not, told in the reader's language. */
final class Told {
    private static final int PERFECT = 1_000;

    private Told() {}

    record Reason(String criterion, String detail) {}

    record Part(String criterion, int points, int highest, String detail) {}

    static List<Part> parts(Suggestion suggestion, Function<Text, String> say) {
        return said(parts(suggestion), say);
    }

    static List<PlanLine.Part> parts(Suggestion suggestion) {
        return suggestion.reasons().stream()
                .map(reason -> new PlanLine.Part(
                        reason.criterion().name(), reason.points(), reason.weight() * PERFECT, Wording.of(reason.ground())))
                .toList();
    }

    static List<Part> said(List<PlanLine.Part> parts, Function<Text, String> say) {
        return parts.stream()
                .map(part -> new Part(part.criterion(), part.points(), part.highest(), say.apply(part.detail())))
                .toList();
    }

    /** The hard criteria, all of which a suggested offer meets; that nobody rejected it goes without saying. */
    static List<Reason> reasons(OfferSummary offer, Function<Text, String> say) {
        return Arrays.stream(HardCriterion.values())
                .filter(criterion -> criterion != HardCriterion.REJECTED)
                .map(criterion -> new Reason(criterion.name(), say.apply(text(criterion, offer))))
                .toList();
    }

    static List<Reason> misses(List<Miss> misses, Wording wording, Function<Text, String> say) {
        return misses.stream().map(miss -> new Reason(miss.criterion().name(), say.apply(wording.of(miss)))).toList();
    }

    private static Text text(HardCriterion criterion, OfferSummary offer) {
        return criterion == HardCriterion.CAPACITY
                ? Text.of("criterion.CAPACITY", offer.remaining() + " " + offer.capacityUnit())
                : Text.of("criterion." + criterion.name());
    }
}
