package cn.liangdan.matching;

import cn.liangdan.engine.route.Example;
import cn.liangdan.engine.route.Lexicon;
import cn.liangdan.engine.route.Route;
import cn.liangdan.platform.ChangeService;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Sql;
import cn.liangdan.platform.Times;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Which category a request is of, by its words and by what dispatchers put on the list as what. */
@ApplicationScoped
class CategoryGuess {
    private static final int NEWEST = 5_000;
    private static final int SHOWN = 3;
    private static final int PERCENT = 100;
    private static final int LEAST_PERCENT = 10;
    private static final int AFTER_THE_DATA = 10_000;

    private final Sql sql;
    private final Lexicon lexicon = lexicon();
    private final Pupil pupil;

    CategoryGuess(Sql sql, ChangeService changes, Times times) {
        this.sql = sql;
        this.pupil = new Pupil(lexicon, () -> examples(Scope.SYSTEM), changes, times);
    }

    /** @param words of the text that speak for it */
    record Guess(String categoryCode, String name, int percent, List<String> words) {}

    void onStart(@Observes @Priority(AFTER_THE_DATA) StartupEvent event) {
        pupil.learnBeside();
    }

    /** Categories that can be chosen today and of which something in the text speaks, most likely first. */
    List<Guess> of(String text) {
        Map<String, String> names = new HashMap<>();
        sql.list("select code, name from catalogue_category where valid_to is null", List.of(), row -> names.put(row.getString(1), row.getString(2)));
        return pupil.router().route(text).routes().stream()
                .filter(route -> names.containsKey(route.destination()) && !route.words().isEmpty())
                .map(route -> guess(route, Objects.requireNonNull(names.get(route.destination()))))
                .filter(guess -> guess.percent() >= LEAST_PERCENT)
                .limit(SHOWN)
                .toList();
    }

    /** Whole words tell people more than the runs of characters that the model learns; one of those is shown if there is no word. */
    private Guess guess(Route route, String name) {
        List<String> known = lexicon.terms().getOrDefault(route.destination(), List.of());
        List<String> words = route.words().stream().filter(known::contains).toList();
        return new Guess(
                route.destination(), name, (int) Math.round(PERCENT * route.probability()),
                words.isEmpty() ? route.words().subList(0, 1) : words);
    }

    private List<Example> examples(Scope scope) {
        return sql.list(
                "select n.id, concat_ws(' ', n.title, n.text) as text, n.category_code from need n where n.listed_at is not null"
                        + " and n.category_code is not null order by n.listed_at desc, n.id desc limit " + NEWEST,
                List.of(),
                row -> new Example(row.getObject("id", UUID.class), row.getString("text"), row.getString("category_code"), true));
    }

    private static Lexicon lexicon() {
        try (var resource = Objects.requireNonNull(CategoryGuess.class.getResourceAsStream("/matching/categories.txt"));
                var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return Lexicon.parse(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
