package cn.liangdan.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.liangdan.Api;
import cn.liangdan.Needs;
import cn.liangdan.ServiceTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A round over all that is due: done once, whichever replica runs it, and never for a programme that is over. */
@ServiceTest
class ClockRoundTest extends ClockCase {
    @Inject
    Schedule schedule;

    /** As they are when the service was away for a while; the warning was read. */
    private List<String> longAgo(int many) throws SQLException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            ids.add(claimed());
        }
        sql("update commitment set accepted_at = now() - interval '60 days', warned_at = now() - interval '50 days' where id in ('"
                + String.join("', '", ids) + "')");
        return ids;
    }

    private long released(List<String> ids) throws SQLException {
        return count("select count(*) from platform_change where event = 'commitment.expired' and object_id in ('"
                + String.join("', '", ids) + "')");
    }

    @Test
    void neverFlagsOrReleasesAnythingOfAProgrammeThatIsOver() throws SQLException {
        String frozen = "from commitment c join need n on n.id = c.need_id where n.frozen and c.state = 'ACCEPTED'";
        assertThat(count("select count(*) " + frozen)).isGreaterThan(100);
        clock.round("warn");
        assertThat(count("select count(*) " + frozen + " and c.warned_at is not null")).isZero();
        Needs.DISPATCHER.get("/needs?programme=2019–20&limit=100").then().body("items.stale", not(hasItem(true)));
        Api.as("shi-dispatch").get("/needs?stale=true&limit=100").then().body("items.programme", not(hasItem("2019–20")));
        Api.as("shi-dispatch").get("/commitments?stale=true&limit=100").then().body("items.need.programme", not(hasItem("2019–20")));
    }

    @Test
    void releasesWhateverIsDueInOneRoundAndNothingInTheNext() throws SQLException {
        List<String> ids = longAgo(3);
        assertThat(clock.round("expire")).isGreaterThanOrEqualTo(3);
        assertThat(released(ids)).isEqualTo(3);
        assertThat(clock.round("expire")).isZero();
    }

    /** Two replicas on one database: whichever takes the task, every promise is released once. */
    @Test
    void isRunByTheSchedulersOfAllReplicasButDoneOnce() throws SQLException, InterruptedException {
        List<String> ids = longAgo(30);
        var one = schedule.scheduler(Duration.ofMillis(50), "one");
        var other = schedule.scheduler(Duration.ofMillis(50), "other");
        one.start();
        other.start();
        long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (released(ids) < ids.size() && System.nanoTime() < patience) {
            Thread.sleep(50);
        }
        long rounds = count("select count(distinct task_name) from deadline_task where last_success is not null");
        long before = System.nanoTime();
        one.stop();
        other.stop();
        sql("delete from deadline_task");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
        assertThat(released(ids)).isEqualTo(ids.size());
        assertThat(rounds).as("tasks that ran").isGreaterThan(0);
        for (String id : ids) {
            commitment(id).then().body("state", equalTo("EXPIRED"), "version", equalTo(1));
        }
    }
}
