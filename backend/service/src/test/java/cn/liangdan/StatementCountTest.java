package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list asks the database the same number of questions whatever the page holds. */
@ServiceTest
class StatementCountTest {
    @Inject
    MeterRegistry meters;

    @Inject
    EntityManagerFactory entities;

    @ParameterizedTest
    @CsvSource({
        "shi-dispatch,/needs", "shi-dispatch,/offers", "shi-dispatch,/commitments", "shi-dispatch,/changes",
        "shi-dispatch,/divisions", "shi-dispatch,/categories", "shi-dispatch,/stations", "shi-dispatch,/units",
        "shi-dispatch,/pairings", "shi-dispatch,/public/needs", "shi-dispatch,/public/offers", "nongmu-clerk,/needs",
        "nongmu-clerk,/commitments", "cun-main,/needs", "cun-main,/session/devices", "sec-admin,/api-keys"
    })
    void isConstant(String who, String path) {
        Api caller = Api.as(who);
        caller.get(path + "?limit=1");
        long one = statements(caller, path + "?limit=2");
        long many = statements(caller, path + "?limit=100");
        assertThat(many).as(path).isEqualTo(one).isLessThanOrEqualTo(6);
    }

    private long statements(Api caller, String path) {
        long before = issued();
        caller.get(path).then().statusCode(200);
        return issued() - before;
    }

    private long issued() {
        long orm = entities.unwrap(SessionFactory.class).getStatistics().getPrepareStatementCount();
        return orm + (long) meters.counter("liangdan.sql.statements").count();
    }
}
