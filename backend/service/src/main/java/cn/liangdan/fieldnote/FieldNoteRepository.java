package cn.liangdan.fieldnote;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.organisation.StationRef;
import cn.liangdan.organisation.UnitRef;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sight;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes of an area; with a station, only of that one: what is below a town's station is not the town's diary. */
@ApplicationScoped
class FieldNoteRepository {
    private static final String PLACE = "s.id as station_id, s.name as station_name, d.code, d.name as division_name, d.path";
    private static final String FROM = " from fieldnote n join division d on d.code = n.division join organisation_station s on s.id = n.station_id";
    private static final String WHOLE = "select n.id, n.client_ref, " + PLACE
            + ", n.noted_on, n.text, n.households, n.author, n.campaigns, u.id as squad_id, u.name as squad_name,"
            + " n.created_at, n.updated_at, n.version" + FROM + " left join organisation_unit u on u.id = n.squad_id";
    private static final String SUMMARY = "select n.id, " + PLACE
            + ", n.noted_on, left(n.text, 200) as excerpt, n.households, n.author,"
            + " (select count(*) from fieldnote_need f where f.note_id = n.id) as needs" + FROM;
    private static final String BECAME = "exists (select from fieldnote_need f where f.note_id = n.id)";

    private final Sql sql;

    FieldNoteRepository(Sql sql) {
        this.sql = sql;
    }

    private static Select sight(Select select, Scope scope, @Nullable UUID station) {
        return select.within("n.division", scope.area()).whereGiven("n.station_id = ?", station);
    }

    Paging.Page<FieldNoteSummary> list(Scope scope, @Nullable UUID station, Query query, Paging paging) {
        Select select = sight(new Select(SUMMARY), scope, station)
                .within("n.division", query.area())
                .whereGiven("n.noted_on >= ?", query.day("from"))
                .whereGiven("n.noted_on <= ?", query.day("until"))
                .whereGiven("exists (select from fieldnote_need f where f.note_id = n.id and f.need_id = ?)", query.id("needId"));
        String campaign = query.text("campaign");
        select.whereGiven("n.campaigns @> ?", campaign == null ? null : List.of(campaign));
        String words = query.text("q");
        for (String word : words == null ? new String[0] : words.strip().split("\\s+")) {
            select.where("strpos(lower(n.text), lower(?)) > 0", word);
        }
        Boolean became = query.choice("hasNeed");
        if (became != null) {
            select.where(became ? BECAME : "not " + BECAME);
        }
        paging.seek(select, "n.noted_on", "date", "n.id", "uuid", true);
        return paging.page(sql.list(select.sql(paging.tail("n.noted_on", "n.id", true)), select.arguments(), row -> {
            FieldNoteSummary note = summary(row);
            return new Paging.Keyed<>(note, List.of(note.notedOn().toString(), note.id().toString()));
        }));
    }

    @Nullable FieldNote find(Scope scope, @Nullable UUID station, UUID id) {
        Select select = sight(new Select(WHOLE).where("n.id = ?", id), scope, station);
        return sql.maybe(select.sql(""), select.arguments(), FieldNoteRepository::whole);
    }

    /** Those of its needs that the scope shows. */
    List<FieldNote.NoteNeed> needs(Scope scope, UUID id) {
        Select select = Sight.needs(
                new Select("select n.id, n.number, n.title, n.state from fieldnote_need f"
                                + " join need n on n.county = f.county and n.id = f.need_id")
                        .where("f.note_id = ?", id),
                scope,
                "n");
        return sql.list(
                select.sql("order by n.created_at, n.id"),
                select.arguments(),
                row -> new FieldNote.NoteNeed(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)));
    }

    void add(Scope scope, FieldNote note, UUID creator) {
        sql.run(
                "insert into fieldnote (id, client_ref, station_id, division, noted_on, text, households, created_by, author,"
                        + " campaigns, squad_id, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Arrays.asList(
                        note.id(), note.clientRef(), note.station().id(), Long.parseLong(note.division().code()), note.notedOn(),
                        note.text(), note.households(), creator, note.author(), note.campaigns(),
                        note.squad() == null ? null : note.squad().id(), note.createdAt(), note.updatedAt()));
    }

    /** @return false when somebody changed it meanwhile */
    boolean save(Scope scope, FieldNote before, NoteForm now, java.time.Instant at) {
        return sql.run(
                        "update fieldnote set division = ?, noted_on = ?, text = ?, households = ?, campaigns = ?, squad_id = ?, updated_at = ?, version = version + 1"
                                + " where id = ? and version = ?",
                        Arrays.asList(
                                Long.parseLong(Objects.requireNonNull(now.divisionCode())), now.notedOn(), now.text(), now.households(),
                                now.allCampaigns(), now.squadId(), at, before.id(), before.version()))
                == 1;
    }

    void became(Scope scope, UUID id, int county, UUID needId) {
        sql.run("insert into fieldnote_need (county, need_id, note_id) values (?, ?, ?)", List.of(county, needId, id));
    }

    private static FieldNote whole(ResultSet row) throws SQLException {
        return new FieldNote(
                row.getObject("id", UUID.class),
                row.getObject("client_ref", UUID.class),
                station(row),
                division(row),
                row.getObject("noted_on", LocalDate.class),
                row.getString("text"),
                Sql.integer(row, "households"),
                row.getString("author"),
                Sql.texts(row, "campaigns"),
                squad(row),
                List.of(),
                Objects.requireNonNull(Sql.instant(row, "created_at")),
                Objects.requireNonNull(Sql.instant(row, "updated_at")),
                row.getLong("version"),
                List.of());
    }

    private static FieldNoteSummary summary(ResultSet row) throws SQLException {
        return new FieldNoteSummary(
                row.getObject("id", UUID.class),
                station(row),
                division(row),
                row.getObject("noted_on", LocalDate.class),
                row.getString("excerpt"),
                Sql.integer(row, "households"),
                row.getString("author"),
                row.getInt("needs"));
    }

    private static @Nullable UnitRef squad(ResultSet row) throws SQLException {
        UUID id = row.getObject("squad_id", UUID.class);
        return id == null ? null : new UnitRef(id, row.getString("squad_name"));
    }

    private static StationRef station(ResultSet row) throws SQLException {
        return new StationRef(row.getObject("station_id", UUID.class), row.getString("station_name"));
    }

    private static DivisionRef division(ResultSet row) throws SQLException {
        return new DivisionRef(row.getString("code"), row.getString("division_name"), row.getString("path"));
    }
}
