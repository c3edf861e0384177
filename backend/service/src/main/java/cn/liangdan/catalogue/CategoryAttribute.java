package cn.liangdan.catalogue;

import cn.liangdan.platform.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A field that a category has of its own.
 *
 * @param required asked for before a need is listed or an offer published
 * @param shownPublicly whether anybody may see its values
 */
public record CategoryAttribute(
        UUID id,
        String categoryCode,
        String key,
        Type type,
        String labelZh,
        String labelEn,
        @Nullable String unit,
        @Nullable Long minimum,
        @Nullable Long maximum,
        List<Choice> choices,
        boolean required,
        boolean shownPublicly,
        int rank,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable List<String> actions,
        long version)
        implements Versioned {
    /** What a value of it is. */
    public enum Type {
        TEXT,
        NUMBER,
        DATE,
        CHOICE,
        YES_NO
    }

    /** One of the values of a choice. */
    public record Choice(String code, String labelZh, String labelEn) {}

    CategoryAttribute with(List<String> possible) {
        return new CategoryAttribute(
                id, categoryCode, key, type, labelZh, labelEn, unit, minimum, maximum, choices, required, shownPublicly, rank,
                validFrom, validTo, possible, version);
    }
}
