package cn.liangdan.organisation;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sql;
import cn.liangdan.platform.Validity;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OfficeRepository {
    private static final String OFFICES = "select o.id, o.name, o.valid_from, o.valid_to, o.version, d.code, d.name as division_name,"
            + " d.path from organisation_office o join division d on d.code = o.division";

    private final Sql sql;

    OfficeRepository(Sql sql) {
        this.sql = sql;
    }

    Paging.Page<Office> list(Scope scope, Query query, LocalDate day, Paging paging) {
        Select select = Validity.on(new Select(OFFICES).within("o.division", query.area()), "o", day);
        select.whereGiven("strpos(o.name, ?) > 0", query.text("q"));
        paging.seek(select, "o.division", "bigint", "o.id", "uuid", false);
        return paging.page(sql.list(
                select.sql(paging.tail("o.division", "o.id", false)),
                select.arguments(),
                row -> new Paging.Keyed<>(read(row), List.of(row.getString("code"), row.getString("id")))));
    }

    @Nullable Office find(Scope scope, UUID id) {
        return sql.maybe(OFFICES + " where o.id = ?", List.of(id), OfficeRepository::read);
    }

    private static Office read(ResultSet row) throws SQLException {
        return new Office(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new DivisionRef(row.getString("code"), row.getString("division_name"), row.getString("path")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                null,
                row.getLong("version"));
    }
}
