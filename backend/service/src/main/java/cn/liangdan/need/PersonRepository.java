package cn.liangdan.need;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.division.DivisionService;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sight;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The needs that hold one person's contact, as far as they concern the person. */
@ApplicationScoped
class PersonRepository {
    private final Sql sql;
    private final DivisionService divisions;

    PersonRepository(Sql sql, DivisionService divisions) {
        this.sql = sql;
        this.divisions = divisions;
    }

    /** A need in the list of those found; name and phone are masked. */
    record Entry(
            UUID needId,
            @Nullable String number,
            String title,
            NeedState state,
            DivisionRef division,
            String name,
            String phone,
            Instant createdAt) {}

    /** All that is kept with the contact: what was said, where, and who looked at it. */
    record Record(
            UUID needId,
            @Nullable String number,
            String title,
            String text,
            NeedState state,
            DivisionRef division,
            String name,
            String phone,
            Instant createdAt,
            Instant contactKeptSince,
            List<Look> looks) {}

    /** Somebody saw the contact unmasked. */
    record Look(Instant at, String role, String operation, @Nullable String reason) {}

    private record Row(UUID id, @Nullable String number, String title, NeedState state, long division, Instant createdAt) {}

    List<Entry> entries(Scope scope, List<Contacts.Holder> holders) {
        if (holders.isEmpty()) {
            return List.of();
        }
        Map<UUID, Contacts.Holder> byNeed = holders.stream().collect(Collectors.toMap(Contacts.Holder::needId, Function.identity()));
        Select select = Sight.needs(
                new Select("select n.id, n.number, n.title, n.state, n.division, n.created_at from need n")
                        .where("n.id = any (?)", byNeed.keySet()),
                scope,
                "n");
        List<Row> rows = sql.list(
                select.sql("order by n.created_at desc, n.id desc"),
                select.arguments(),
                row -> new Row(
                        row.getObject(1, UUID.class), row.getString(2), row.getString(3), NeedState.valueOf(row.getString(4)),
                        row.getLong(5), Objects.requireNonNull(Sql.instant(row, "created_at"))));
        Map<Long, DivisionRef> places = divisions.refs(rows.stream().map(Row::division).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> {
                    Contacts.Holder holder = Objects.requireNonNull(byNeed.get(row.id()));
                    return new Entry(
                            row.id(), row.number(), row.title(), row.state(), Objects.requireNonNull(places.get(row.division())),
                            holder.name(), holder.phone(), row.createdAt());
                })
                .toList();
    }

    Record record(Scope scope, Entry entry, NeedForm.ContactDetails contact) {
        return sql.one(
                "select n.text, c.created_at from need n join need_contact c on c.county = n.county and c.need_id = n.id where n.id = ?",
                List.of(entry.needId()),
                row -> new Record(
                        entry.needId(), entry.number(), entry.title(), row.getString(1), entry.state(), entry.division(),
                        contact.name(), contact.phone(), entry.createdAt(), Objects.requireNonNull(Sql.instant(row, "created_at")),
                        looks(entry.needId())));
    }

    private List<Look> looks(UUID needId) {
        return sql.list(
                "select at, actor_role, operation, reason from audit_entry where object_id = ? and object_type = 'CONTACT' order by id",
                List.of(needId),
                row -> new Look(Objects.requireNonNull(Sql.instant(row, "at")), row.getString(2), row.getString(3), row.getString(4)));
    }
}
