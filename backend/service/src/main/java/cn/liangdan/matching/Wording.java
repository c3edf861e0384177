package cn.liangdan.matching;

import cn.liangdan.catalogue.CatalogueService.CategoryName;
import cn.liangdan.engine.Amount;
import cn.liangdan.engine.Ground;
import cn.liangdan.engine.Level;
import cn.liangdan.engine.Miss;
import cn.liangdan.platform.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the engine found, in words for people. */
final class Wording {
    private static final int TENTHS = 10;
    private static final int THOUSANDTHS = 3;

    private final Map<String, CategoryName> categories;

    /** @param categories the names of all categories by code */
    Wording(Map<String, CategoryName> categories) {
        this.categories = categories;
    }

    /** What a part of a score rests on; {@code args} that are texts are said in the caller's language too. */
    static Text of(Ground ground) {
        return switch (ground) {
            case Ground.Shares shares -> Text.of("level." + shares.level());
            case Ground.Says says -> says.terms().isEmpty()
                    ? Text.of("part.Says.none")
                    : Text.of("part.Says", String.join("、", says.terms()));
            case Ground.Days days -> Text.of("part.Days", days.served(), days.wanted());
            case Ground.AfterDays after -> counted("part.AfterDays", "now", after.days());
            case Ground.Season season -> season.days() == null
                    ? Text.of("part.Season.none")
                    : counted("part.Season", "now", season.days());
            case Ground.Tags tags -> tags.shared().isEmpty()
                    ? Text.of("part.Tags.none")
                    : Text.of("part.Tags", tags.shared().size() + "/" + tags.wanted());
            case Ground.Paired paired -> Text.of(paired.paired() ? "part.Paired" : "part.Paired.none");
            case Ground.Waits waits -> Text.of("part.Waits", waits.days());
            case Ground.Rated rated -> rated.count() == 0
                    ? Text.of("part.Rated.none")
                    : Text.of("part.Rated", rated.count(), rated.mean() / TENTHS);
            case Ground.Promised promised -> counted("part.Promised", "none", promised.commitments());
        };
    }

    private static String amount(Amount amount) {
        return BigDecimal.valueOf(amount.thousandths(), THOUSANDTHS).stripTrailingZeros().toPlainString() + " " + amount.unit();
    }

    private static Text counted(String key, String zero, long count) {
        return count == 0 ? Text.of(key + "." + zero) : Text.of(key, count);
    }

    /** What is missing, and the least that would have to change. */
    Text of(Miss miss) {
        return switch (miss) {
            case Miss.OtherCategory other -> Text.of("miss.OtherCategory", category(other.wanted()), category(other.offered()));
            case Miss.OutsideArea outside -> outside.nearest() == null
                    ? Text.of("miss.OutsideArea.none")
                    : Text.of("miss.OutsideArea", Text.of("level." + outside.shared()));
            case Miss.LevelTooHigh level -> Text.of(
                    "miss.LevelTooHigh", level(level.handling()), level(level.offered()), level.levels());
            case Miss.OtherForm other -> Text.of("miss.OtherForm", form(other.wanted()), form(other.offered()));
            case Miss.WindowApart apart -> Text.of("miss." + apart.shift(), apart.days());
            case Miss.DaysApart apart -> Text.of(apart.earlier() ? "miss.DaysApart.earlier" : "miss.DaysApart.later", apart.days());
            case Miss.NeverAvailable never -> Text.of("miss.NeverAvailable");
            case Miss.OtherLanguage other -> Text.of("miss.OtherLanguage", language(other.wanted()), languages(other.offered()));
            case Miss.CapacityShort capacity -> Text.of("miss.CapacityShort", amount(capacity.missing()));
            case Miss.OtherUnit other -> Text.of("miss.OtherUnit", other.wanted(), other.offered());
            case Miss.NotPublished not -> Text.of("miss.NotPublished");
            case Miss.NotYetValid later -> Text.of("miss.NotYetValid", later.days());
            case Miss.Rejected rejected -> Text.of("miss.Rejected");
            case Miss.Expired expired -> Text.of("miss.Expired", expired.days());
        };
    }

    private Text category(String code) {
        CategoryName name = categories.get(code);
        return name == null
                ? Text.of("catalogued", code, code)
                : Text.of("catalogued", name.zh(), Objects.requireNonNullElse(name.en(), name.zh()));
    }

    private static Text form(String code) {
        return Text.of("export.form." + code);
    }

    private static Text level(Level level) {
        return Text.of("export.level." + level);
    }

    private static Text language(String tag) {
        return Text.of("language." + tag);
    }

    private static Text languages(List<String> tags) {
        return tags.stream().map(Wording::language).reduce((one, other) -> Text.of("listed", one, other)).orElseThrow();
    }
}
