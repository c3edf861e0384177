package cn.liangdan.need;

import cn.liangdan.division.BareDivisions;
import cn.liangdan.local.EmbeddedDatabase;
import cn.liangdan.platform.Area;
import cn.liangdan.platform.Bare;
import cn.liangdan.platform.DatabaseDirectory;
import cn.liangdan.platform.Grams;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** A database of its own with as many needs as wanted, always the same ones. */
final class GeneratedNeeds implements AutoCloseable {
    private static final long FIRST = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
    private static final long SECONDS = 5 * 365 * 86_400L;
    private static final String[] STATES = {
        "CLOSED", "CLOSED", "CLOSED", "CLOSED", "CLOSED", "CLOSED", "ANSWERED", "DELIVERED", "SCHEDULED", "RECEIVED", "RECEIVED", "LISTED",
        "LISTED", "LISTED", "SUBMITTED", "MERGED", "WITHDRAWN"};
    private static final String[] CATEGORIES = {
        "SCIENCE_TECH", "PUBLIC_SERVICE", "HEALTH", "POLICY", "CULTURE", "WARMTH", "THEORY"};
    private static final String[] FORMS = {
        "FIELD_GUIDANCE", "ON_SITE_EVENT", "HOME_VISIT", "CLASSROOM", "MATERIAL", "WINDOW", "PHONE", "MOBILE_UNIT", "ONLINE", "COURIER"};
    private static final String[] CHANNELS = {
        "HOME_VISIT", "DEMAND_FORM", "WECHAT_GROUP", "HOTLINE", "WINDOW", "SURVEY", "API", "OTHER"};
    private static final String[] AUDIENCES = {"FARMERS", "ELDERLY", "HERDERS", "WOMEN", "CHILDREN", "DISABLED", "YOUTH", "VETERANS"};
    private static final int UNITS = 60;

    private final Path directory = DatabaseDirectory.create("needs");
    private final EmbeddedDatabase database;
    private final Random random = new Random(20261122);
    private final GeneratedText texts = new GeneratedText(random);
    private final RecordingSource source;
    private final List<UUID> units = new ArrayList<>();

    GeneratedNeeds(int count, String... options) throws SQLException, IOException {
        database = EmbeddedDatabase.start(directory, options);
        Map<String, String> settings = database.settings();
        String url = settings.get("quarkus.datasource.jdbc.url");
        String password = settings.get("quarkus.flyway.password");
        Flyway.configure().dataSource(url, "liangdan_owner", password).locations("classpath:db/migration").load().migrate();
        try (var owner = new RecordingSource(url, "liangdan_owner", password)) {
            fill(owner, count);
        }
        source = new RecordingSource(url, "liangdan_app", password);
    }

    RecordingSource source() {
        return source;
    }

    GeneratedText texts() {
        return texts;
    }

    UUID unit() {
        return units.getFirst();
    }

    private void fill(RecordingSource owner, int count) throws SQLException, IOException {
        BareDivisions.load(Bare.sql(owner));
        List<Long> villages = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (var sql = owner.connection().createStatement()) {
            try (var rows = sql.executeQuery("select code, short_name from division where level = 'VILLAGE' order by code")) {
                while (rows.next()) {
                    villages.add(rows.getLong(1));
                    names.add(rows.getString(2));
                }
            }
            sql.execute("insert into organisation_station (id, name, division) values ('" + station() + "', '站', 150800000000)");
            sql.execute("insert into catalogue_set values ('SEVEN', '七送', 1)");
            sql.execute("insert into catalogue_sector values ('AGRI', '农业农村')");
            for (String category : CATEGORIES) {
                sql.execute("insert into catalogue_category values ('" + category + "', 'SEVEN', '" + category + "', null, 1)");
            }
            for (int i = 0; i < UNITS; i++) {
                units.add(new UUID(0x7000, 0x8000_0000_0000_0000L | i + 1));
                sql.execute("insert into organisation_unit (id, name, kind, sector, division) values ('" + units.get(i) + "', '单位" + i
                        + "', 'DEPARTMENT', 'AGRI', 150800000000)");
            }
            List<String> indexes = new ArrayList<>();
            try (var rows = sql.executeQuery("select indexname, indexdef from pg_indexes where tablename = 'need'"
                    + " and indexname not in ('need_pkey', 'need_county_number_key')")) {
                while (rows.next()) {
                    sql.getConnection().createStatement().execute("drop index " + rows.getString(1));
                    indexes.add(rows.getString(2));
                }
            }
            copy(owner, count, villages, names);
            sql.execute("set maintenance_work_mem = '512MB'");
            for (String index : indexes) {
                sql.execute(index);
            }
            sql.execute("vacuum analyze need");
            sql.execute("vacuum analyze commitment");
            sql.execute("analyze");
        }
    }

    private static UUID station() {
        return new UUID(0x7001, 0x8000_0000_0000_0001L);
    }

    private void copy(RecordingSource owner, int count, List<Long> villages, List<String> names) throws SQLException {
        StringBuilder commitments = new StringBuilder();
        CopyIn needs = owner.connection().unwrap(PGConnection.class).getCopyAPI().copyIn(
                "copy need (county, id, number, state, division, station_id, title, text, search, category_code, form, any_time,"
                        + " wanted_from, wanted_until, quantity, audience, language, urgency, level, channel, programme, created_at,"
                        + " updated_at, submitted_at, listed_at, version, kind, attributes, campaigns, proxy) from stdin");
        for (int i = 0; i < count; i++) {
            int village = (int) (villages.size() * Math.pow(random.nextDouble(), 1.5));
            byte[] line = line(i, count, villages.get(village), names.get(village), commitments).getBytes(StandardCharsets.UTF_8);
            needs.writeToCopy(line, 0, line.length);
        }
        needs.endCopy();
        byte[] lines = commitments.toString().getBytes(StandardCharsets.UTF_8);
        CopyIn copy = owner.connection().unwrap(PGConnection.class).getCopyAPI().copyIn(
                "copy commitment (county, id, need_id, round, unit_id, state, part, origin, quantity, takes, proposed_at, updated_at, version)"
                        + " from stdin");
        copy.writeToCopy(lines, 0, lines.length);
        copy.endCopy();
    }

    private String line(int i, int count, long division, String village, StringBuilder commitments) {
        Instant created = Instant.ofEpochSecond(FIRST + SECONDS * i / count);
        UUID id = new UUID(created.toEpochMilli() << 16 | 0x7000, 0x8000_0000_0000_0000L | i);
        String state = i % 997 == 5 ? "CORRECTION" : pick(STATES);
        boolean listed = !state.equals("SUBMITTED") && !state.equals("CORRECTION");
        boolean any = random.nextInt(3) == 0;
        LocalDate wanted = LocalDate.ofInstant(created, ZoneOffset.UTC).plusDays(random.nextInt(90));
        String title = texts.title();
        String text = texts.text(random.nextInt(4) == 0 ? village : "");
        String[] grams = Grams.of(title, text);
        texts.count(grams);
        int county = Area.county(division);
        if (List.of("RECEIVED", "SCHEDULED", "DELIVERED", "ANSWERED").contains(state)) {
            commitments.append(String.join("\t", "" + county, "" + new UUID(id.getMostSignificantBits() | 1, id.getLeastSignificantBits()),
                    "" + id, "1", "" + units.get((int) (UNITS * Math.pow(random.nextDouble(), 2))), "ACCEPTED", "LEAD", "CLAIM", "1", "1",
                    "" + created, "" + created, "1")).append('\n');
        }
        return String.join("\t",
                "" + county, "" + id, "XQ-%d-%d-%06d".formatted(county, 2020 + (int) (5L * i / count), i), state, "" + division,
                "" + station(), title, text, vector(grams), skewed(CATEGORIES), skewed(FORMS), any ? "t" : "f", any ? "\\N" : "" + wanted,
                any ? "\\N" : "" + wanted.plusDays(20), "" + (1 + random.nextInt(3)), "{" + skewed(AUDIENCES) + "}",
                random.nextInt(12) == 0 ? "mn" : "zh", random.nextInt(15) == 0 ? random.nextInt(10) == 0 ? "EMERGENCY" : "URGENT" : "NORMAL",
                random.nextInt(4) == 0 ? "CITY" : "COUNTY", skewed(CHANNELS), "2020—2024", "" + created,
                "" + created.plusSeconds(random.nextInt(30 * 86_400)), "" + created, listed ? "" + created.plusSeconds(random.nextInt(5 * 86_400)) : "\\N",
                "1", "NEED", "{}", i % 400 == 7 ? "{WINTER}" : "{}", "f") + "\n";
    }

    private static String vector(String[] grams) {
        StringBuilder vector = new StringBuilder();
        for (String gram : grams) {
            vector.append('\'').append(gram.replace("\\", "\\\\").replace("'", "''")).append("' ");
        }
        return vector.toString().replace("\\", "\\\\");
    }

    private String pick(String[] of) {
        return of[random.nextInt(of.length)];
    }

    private String skewed(String[] of) {
        return of[(int) (of.length * Math.pow(random.nextDouble(), 2))];
    }

    @Override
    public void close() throws SQLException {
        source.close();
        database.close();
        DatabaseDirectory.delete(directory);
    }
}
