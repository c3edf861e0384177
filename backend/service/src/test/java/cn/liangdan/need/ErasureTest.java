package cn.liangdan.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.liangdan.Api;
import cn.liangdan.Needs;
import cn.liangdan.ServiceTest;
import cn.liangdan.platform.Hash;
import cn.liangdan.platform.Mode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A contact is kept for 180 days after its need ended, and what is erased stays so. */
@ServiceTest
class ErasureTest {
    private static final Api CLERK = Api.as("nongmu-clerk");

    @Inject
    ErasureService erasures;

    @Inject
    DataSource database;

    @Inject
    Mode mode;

    private static String filed() {
        Map<String, Object> need = Needs.whole();
        need.put("contact", Map.of("name", "云秀芳", "phone", "13847812345"));
        return Needs.listed(need);
    }

    private static String closed() {
        String need = filed();
        Needs.DISPATCHER.post("/needs/" + need + "/reply", Map.of("outcome", "NOT_POSSIBLE", "text", "办不到", "reason", "没有名额"))
                .then().statusCode(201);
        Needs.OFFICER.post("/needs/" + need + "/evaluation", Map.of("satisfaction", "MOSTLY_SATISFIED", "solved", false)).then().statusCode(201);
        return need;
    }

    private static String withdrawn() {
        String need = filed();
        Needs.OFFICER.post("/needs/" + need + "/withdrawal", Map.of("reason", "不需要了")).then().statusCode(200);
        return need;
    }

    private void run(String statement) {
        try (var connection = database.getConnection(); var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private List<String> texts(String query) {
        try (var connection = database.getConnection(); var found = connection.createStatement().executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** The row as a backup holds it. */
    private String backup(String need) {
        return texts("select format('(%s, %L, %L, %L, %L, %L, %L, %L, %L)', county, need_id, key_id, nonce, sealed, phone_index, masked_name,"
                        + " masked_phone, created_at) from need_contact where need_id = '" + need + "'").getFirst();
    }

    private void restore(String row) {
        run("insert into need_contact (county, need_id, key_id, nonce, sealed, phone_index, masked_name, masked_phone, created_at) values " + row);
    }

    private boolean isKept(String need) {
        return !texts("select 1 from need_contact where need_id = '" + need + "'").isEmpty();
    }

    private static String line(String need) {
        return HexFormat.of().formatHex(Hash.sha256(need));
    }

    private boolean awaitLine(String need) throws IOException, InterruptedException {
        Path file = mode.erasures().orElseThrow();
        for (int i = 0; i < 200; i++) {
            if (Files.exists(file) && Files.readString(file).contains(line(need))) {
                return true;
            }
            Thread.sleep(50);
        }
        return false;
    }

    @Test
    void erasesWhatWasKeptFor180DaysAfterTheEnd() {
        String old = closed();
        String young = closed();
        String withdrawn = withdrawn();
        String open = filed();
        run("update need set closed_at = now() - interval '181 days' where id = '" + old + "'");
        run("update need set closed_at = now() - interval '179 days' where id = '" + young + "'");
        run("update need set updated_at = now() - interval '181 days' where id in ('" + withdrawn + "', '" + open + "')");
        int version = Needs.OFFICER.get("/needs/" + old).path("version");
        erasures.eraseWhatWasKeptLongEnough();
        assertThat(List.of(isKept(old), isKept(young), isKept(withdrawn), isKept(open))).containsExactly(false, true, false, true);
        Needs.OFFICER.get("/needs/" + old).then().body("contact", nullValue(), "version", equalTo(version + 1), "state", equalTo("CLOSED"));
        assertThat(texts("select actor_role || ' ' || object_type from audit_entry where object_id = '" + old + "' order by id desc limit 1"))
                .containsExactly("SYSTEM_ADMIN NEED");
        List<String> events = Needs.OFFICER.get("/needs/" + old + "/timeline?limit=100").path("items.event");
        assertThat(events).endsWith("need.contact-erased").doesNotHaveDuplicates();
    }

    @Test
    void erasesOnceWithTwoReplicas() throws Exception {
        String need = closed();
        run("update need set closed_at = now() - interval '181 days' where id = '" + need + "'");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> sweep = erasures::eraseWhatWasKeptLongEnough;
            for (var done : threads.invokeAll(List.of(sweep, sweep, sweep))) {
                done.get();
            }
        }
        assertThat(texts("select event from platform_change where need_id = '" + need + "' and event = 'need.contact-erased'")).hasSize(1);
    }

    @Test
    void erasesAgainWhatABackupBringsBack() throws Exception {
        String need = closed();
        String row = backup(need);
        run("update need set closed_at = now() - interval '181 days' where id = '" + need + "'");
        erasures.eraseWhatWasKeptLongEnough();
        assertThat(awaitLine(need)).isTrue();
        restore(row);
        run("delete from need_contact_erasure where need_hash = '\\x" + line(need) + "'");
        erasures.replay();
        assertThat(isKept(need)).isFalse();
        assertThat(texts("select 1 from need_contact_erasure where need_hash = '\\x" + line(need) + "' and filed")).isNotEmpty();
    }

    @Test
    void leavesAContactThatWasGivenAnew() {
        String need = closed();
        String row = backup(need);
        run("update need set closed_at = now() - interval '181 days' where id = '" + need + "'");
        erasures.eraseWhatWasKeptLongEnough();
        restore(row);
        run("update need_contact set created_at = now() + interval '1 second' where need_id = '" + need + "'");
        erasures.replay();
        assertThat(isKept(need)).isTrue();
    }

    @Test
    void namesNoNeedInTheFile() throws Exception {
        String need = withdrawn();
        run("update need set updated_at = now() - interval '181 days' where id = '" + need + "'");
        erasures.eraseWhatWasKeptLongEnough();
        assertThat(awaitLine(need)).isTrue();
        assertThat(Files.readString(mode.erasures().orElseThrow())).doesNotContain(need).doesNotContain(UUID.fromString(need).toString());
    }
}
