package cn.liangdan.platform;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import javax.sql.DataSource;

/** The platform's parts without the application around them. */
public final class Bare {
    private static final Contract CONTRACT = new Contract();

    private Bare() {}

    public static Sql sql(DataSource source) {
        return new Sql(source, new SimpleMeterRegistry());
    }

    /** A query as the operation would read it. */
    public static Query query(String operation, String raw) {
        return Query.of(raw, CONTRACT.parameters(operation));
    }

    public static Paging after(List<String> key) {
        return new Paging(Query.DEFAULT_LIMIT, key, false, next -> "", link -> "");
    }
}
