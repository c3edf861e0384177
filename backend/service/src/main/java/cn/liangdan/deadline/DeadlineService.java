package cn.liangdan.deadline;

import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What everybody who has a deadline asks. */
@ApplicationScoped
public class DeadlineService {
    private final DeadlineRepository deadlines;
    private final Times times;

    DeadlineService(DeadlineRepository deadlines, Times times) {
        this.deadlines = deadlines;
        this.times = times;
    }

    /** For the head of another statement, which then needs none of its own; computed once, however many rows it has. */
    public static final String COLUMN = DeadlineRepository.SNAPSHOT + " as deadlines";

    /** Reads that column from the first row; the others say the same. */
    public final class Reading {
        private @Nullable Deadlines read;

        public Deadlines of(ResultSet row) throws SQLException {
            if (read == null) {
                read = DeadlineRepository.parse(row.getString("deadlines"), times.today());
            }
            return read;
        }
    }

    public Reading reading() {
        return new Reading();
    }

    /** Rules and calendar in one statement; ask once a request, however long its list is. */
    public Deadlines now() {
        return deadlines.now(Scope.SYSTEM, times.today());
    }
}
