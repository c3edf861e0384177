package cn.liangdan.organisation;

import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who was in post when, at a home or of a person. */
@ApplicationScoped
public class Postings {
    private static final String POSTINGS = "select p.user_id, u.display_name, p.role, p.post, p.home_kind, p.home_id, p.since, p.until,"
            + " coalesce(s.name, n.name, o.name) as home_name from account_posting p join account_user u on u.id = p.user_id"
            + " left join organisation_station s on p.home_kind = 'STATION' and s.id = p.home_id"
            + " left join organisation_unit n on p.home_kind = 'UNIT' and n.id = p.home_id"
            + " left join organisation_office o on p.home_kind = 'OFFICE' and o.id = p.home_id";
    private static final String NEWEST_FIRST = " order by p.until is null desc, p.until desc, p.since desc, p.id desc limit 200";

    private final Sql sql;

    Postings(Sql sql) {
        this.sql = sql;
    }

    List<Posting> at(HomeKind kind, UUID home) {
        return sql.list(
                POSTINGS + " where p.home_kind = ? and p.home_id = ?" + NEWEST_FIRST, List.of(kind, home), Postings::read);
    }

    public List<Posting> of(UUID person) {
        return sql.list(POSTINGS + " where p.user_id = ?" + NEWEST_FIRST, List.of(person), Postings::read);
    }

    private static Posting read(ResultSet row) throws SQLException {
        return new Posting(
                new PersonRef(row.getObject("user_id", UUID.class), row.getString("display_name")),
                row.getString("role"),
                row.getString("post"),
                new HomeRef(
                        HomeKind.valueOf(row.getString("home_kind")), row.getObject("home_id", UUID.class),
                        row.getString("home_name")),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }
}
