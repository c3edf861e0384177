package cn.liangdan.organisation;

import cn.liangdan.platform.Ids;
import cn.liangdan.platform.Sql;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The two posts of a station, each held by at most one person at a time. */
@ApplicationScoped
public class OfficerPosts {
    private final Sql sql;
    private final Ids ids;
    private final Times times;

    OfficerPosts(Sql sql, Ids ids, Times times) {
        this.sql = sql;
        this.ids = ids;
        this.times = times;
    }

    /** Whoever holds the post now. */
    public @Nullable PersonRef inPost(UUID station, String post) {
        return sql.maybe(
                "select u.id, u.display_name from organisation_officer o join account_user u on u.id = o.user_id"
                        + " where o.station_id = ? and o.post = ? and o.until is null",
                List.of(station, post),
                row -> new PersonRef(row.getObject(1, UUID.class), row.getString(2)));
    }

    public void begin(UUID station, UUID person, String post) {
        sql.run(
                "insert into organisation_officer (id, station_id, user_id, post, since) values (?, ?, ?, ?, ?)",
                List.of(ids.next(), station, person, post, times.today()));
        countUp(station);
    }

    /** Ends whatever post the person holds, today. */
    public void end(UUID person) {
        sql.list(
                        "update organisation_officer set until = ? where user_id = ? and until is null returning station_id",
                        List.of(times.today(), person),
                        row -> row.getObject(1, UUID.class))
                .forEach(this::countUp);
    }

    /** The officers are part of what a station shows, so its version moves with them. */
    private void countUp(UUID station) {
        sql.run("update organisation_station set version = version + 1 where id = ?", List.of(station));
    }
}
