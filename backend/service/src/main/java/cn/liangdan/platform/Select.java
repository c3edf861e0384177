package cn.liangdan.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A list statement put together from the filters that were given. Only constants become text; values are always bound. */
public final class Select {
    /** So many PostgreSQL takes an array to hold that it does not know; for a shorter one it would plan each time anew. */
    private static final int EXPECTED = 10;

    private final String head;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    /** @param arguments of places inside {@code head} */
    public Select(String head, Object... arguments) {
        this.head = head;
        this.arguments.addAll(Arrays.asList(arguments));
    }

    public Select where(String condition, Object... values) {
        conditions.add(condition);
        arguments.addAll(Arrays.asList(values));
        return this;
    }

    /** Only these. */
    public Select among(String column, List<UUID> ids) {
        List<UUID> padded = new ArrayList<>(ids);
        while (!ids.isEmpty() && padded.size() < EXPECTED) {
            padded.add(ids.getLast());
        }
        return where(column + " = any (?)", padded);
    }

    /** Filters only when there is something to filter by. */
    public Select whereGiven(String condition, @Nullable Object value) {
        return value == null || value instanceof Collection<?> many && many.isEmpty() ? this : where(condition, value);
    }

    public Select within(String column, Area area) {
        return area.equals(Area.EVERYWHERE) ? this : where(column + " between ? and ?", area.from(), area.to());
    }

    /** One village, township or county as an equality, so that an index goes on in order below it. */
    public Select under(String alias, Area area) {
        return switch ((int) (area.to() - area.from())) {
            case 0 -> where(alias + ".division = ?", area.from());
            case 999 -> where(alias + ".division / 1000 = ?", area.from() / 1_000);
            default -> where(alias + ".county = ?", Area.county(area.from()));
        };
    }

    public String sql(String tail) {
        String filter = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return head + filter + " " + tail;
    }

    /** The same conditions, counted up to a bound. */
    String countSql(int bound) {
        return "select count(*) from (" + sql("limit " + (bound + 1)) + ") counted";
    }

    public List<Object> arguments() {
        return arguments;
    }
}
