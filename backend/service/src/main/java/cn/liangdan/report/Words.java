package cn.liangdan.report;

import cn.liangdan.catalogue.CatalogueService.CategoryName;
import cn.liangdan.platform.Text;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The words of a file in the language of whoever asked for it, as the screen says them. */
final class Words {
    private final Function<Text, String> say;
    private final Map<String, CategoryName> categories;
    private final boolean english;

    Words(Function<Text, String> say, Map<String, CategoryName> categories) {
        this.say = say;
        this.categories = categories;
        this.english = say("export.language").equals("en");
    }

    String say(String key) {
        return say.apply(Text.of(key));
    }

    /** @return the word of a code, or nothing where there is none */
    @Nullable String of(String kind, @Nullable Object code) {
        return code == null ? null : say("export." + kind + "." + code);
    }

    @Nullable String category(@Nullable String code) {
        CategoryName name = code == null ? null : categories.get(code);
        return name == null ? code : label(name.zh(), name.en());
    }

    String label(String zh, @Nullable String en) {
        return english && en != null ? en : zh;
    }

    String yesNo(boolean holds) {
        return say(holds ? "export.yes" : "export.no");
    }

    /** A head with its unit of measure. */
    String measured(String label, @Nullable String unit) {
        return unit == null || unit.isEmpty() ? label : say.apply(Text.of("export.measured", label, unit));
    }
}
