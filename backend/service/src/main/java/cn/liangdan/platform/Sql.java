package cn.liangdan.platform;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Plain statements in the running transaction, for lists, projections and hot writes. Counts what it issues. */
@ApplicationScoped
public class Sql {
    private final DataSource source;
    private final Counter statements;
    private final Counter ofRounds;

    Sql(DataSource source, MeterRegistry meters) {
        this.source = source;
        this.statements = meters.counter("liangdan.sql.statements", "by", "requests");
        this.ofRounds = meters.counter("liangdan.sql.statements", "by", "rounds");
    }

    /** Reads one row; it may be null where the column is. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(String statement, List<?> arguments, RowReader<T> reader) {
        return with(statement, arguments, prepared -> {
            List<T> rows = new ArrayList<>();
            try (ResultSet result = prepared.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        });
    }

    public <T> @Nullable T maybe(String statement, List<?> arguments, RowReader<T> reader) {
        List<T> rows = list(statement, arguments, reader);
        if (rows.size() > 1) {
            throw new IllegalStateException(rows.size() + " rows where one was expected");
        }
        return rows.isEmpty() ? null : rows.getFirst();
    }

    public <T> T one(String statement, List<?> arguments, RowReader<T> reader) {
        T row = maybe(statement, arguments, reader);
        if (row == null) {
            throw new IllegalStateException("no row where one was expected");
        }
        return row;
    }

    /** @return the number of rows that it changed */
    public int run(String statement, List<?> arguments) {
        return with(statement, arguments, PreparedStatement::executeUpdate);
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String statement, List<?> arguments, Work<T> work) {
        (Rounds.isRunning() ? ofRounds : statements).increment();
        try (Connection connection = source.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < arguments.size(); i++) {
                prepared.setObject(i + 1, bindable(connection, arguments.get(i)));
            }
            return work.with(prepared);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static @Nullable Object bindable(Connection connection, @Nullable Object value) throws SQLException {
        return switch (value) {
            case Instant instant -> OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case Collection<?> many -> connection.createArrayOf(
                    many.stream().anyMatch(java.util.UUID.class::isInstance) ? "uuid" : "text",
                    many.stream().map(one -> one instanceof Enum<?> e ? e.name() : one).toArray());
            case null, default -> value;
        };
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        Object value = row.getObject(column);
        return value == null ? null : Math.toIntExact(((Number) value).longValue());
    }

    public static List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** A statement failed; carries PostgreSQL's state, never shows it. */
    public static final class SqlFailure extends RuntimeException {
        SqlFailure(SQLException cause) {
            super(cause);
        }

        public boolean isUniqueViolation() {
            return getCause() instanceof SQLException e && "23505".equals(e.getSQLState());
        }

        /** A unique or an exclusion constraint says that another row has it. */
        public boolean isTaken() {
            return isUniqueViolation() || getCause() instanceof SQLException e && "23P01".equals(e.getSQLState());
        }
    }
}
