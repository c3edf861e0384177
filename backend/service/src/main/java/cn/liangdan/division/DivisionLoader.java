package cn.liangdan.division;

import cn.liangdan.platform.Area;
import cn.liangdan.platform.Sql;
import com.ibm.icu.text.Transliterator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Puts the shipped divisions into an empty table, with what the search needs: short name, pinyin, initials, path. */
@ApplicationScoped
public class DivisionLoader {
    private static final Pattern SUFFIX = Pattern.compile(
            "(村民委员会|嘎查委员会|嘎查村民委员会|社区居民委员会|社区居委会|居民委员会|居委会|村委会|嘎查村委会|嘎查|社区|村|街道办事处|街道|苏木|镇|乡|农场|自治区|市|区|县|旗)$");
    private static final String RESOURCE = "/division/divisions.csv";

    private final Sql sql;

    DivisionLoader(Sql sql) {
        this.sql = sql;
    }

    private record Row(long code, String name, String level, String parent) {}

    /** Does nothing when there are divisions already. */
    public void load() {
        QuarkusTransaction.requiringNew().run(() -> {
            if (!sql.one("select exists (select from division)", List.of(), row -> row.getBoolean(1))) {
                fill();
            }
        });
    }

    void fill() {
        List<Row> rows = read();
        Map<Long, String> paths = new HashMap<>();
        Transliterator latin = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
        rows.forEach(row -> insert(row, paths, latin));
        sql.run(
                "update division d set children = c.n from (select parent, count(*) n from division group by parent) c"
                        + " where c.parent = d.code",
                List.of());
    }

    private void insert(Row row, Map<Long, String> paths, Transliterator latin) {
        String shortName = shorten(row.name());
        String[] syllables = latin.transliterate(shortName).replaceAll("[^a-z0-9 ]", "").trim().split("\\s+");
        StringBuilder initials = new StringBuilder();
        for (String syllable : syllables) {
            initials.append(syllable.isEmpty() ? "" : syllable.substring(0, 1));
        }
        boolean below = row.level().equals("township") || row.level().equals("village");
        String path = below ? paths.get(Long.parseLong(row.parent())) + " / " + row.name() : row.name();
        paths.put(row.code(), path);
        sql.run(
                "insert into division (code, name, short_name, level, parent, last_code, path, pinyin, initials)"
                        + " values (?, ?, ?, ?, ?::bigint, ?, ?, ?, ?)",
                java.util.Arrays.asList(
                        row.code(), row.name(), shortName, row.level().toUpperCase(Locale.ROOT),
                        row.parent().isEmpty() ? null : row.parent(), Area.below(row.code()).to(), path,
                        String.join("", syllables), initials.toString()));
    }

    static String shorten(String name) {
        String cut = SUFFIX.matcher(name).replaceFirst("");
        return cut.length() < 2 ? name : cut;
    }

    private static List<Row> read() {
        try (var in = Objects.requireNonNull(DivisionLoader.class.getResourceAsStream(RESOURCE), RESOURCE);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Row> rows = new ArrayList<>();
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split(",", -1);
                rows.add(new Row(Long.parseLong(cells[0]), cells[1], cells[2], cells[3]));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
