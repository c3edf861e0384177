package cn.liangdan.catalogue;

import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sql;
import cn.liangdan.platform.Validity;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CategorySetRepository {
    private static final String SETS =
            "select s.code, s.name, s.name_en, s.rank, s.valid_from, s.valid_to, s.version from catalogue_set s";

    private final Sql sql;

    CategorySetRepository(Sql sql) {
        this.sql = sql;
    }

    Paging.Page<CategorySet> list(Scope scope, LocalDate day, Paging paging) {
        Select select = Validity.on(new Select(SETS), "s", day);
        paging.seek(select, "s.rank", "int", "s.code", "text", false);
        return paging.page(sql.list(
                select.sql(paging.tail("s.rank", "s.code", false)),
                select.arguments(),
                row -> new Paging.Keyed<>(read(row), List.of(row.getString("rank"), row.getString("code")))));
    }

    @Nullable CategorySet find(Scope scope, String code) {
        return sql.maybe(SETS + " where s.code = ?", List.of(code), CategorySetRepository::read);
    }

    void lock(Scope scope, String code) {
        sql.maybe("select 1 from catalogue_set where code = ? for update", List.of(code), row -> row.getInt(1));
    }

    void add(Scope scope, CategorySet set) {
        sql.run(
                "insert into catalogue_set (code, name, name_en, rank, valid_from) values (?, ?, ?, ?, ?)",
                Arrays.asList(set.code(), set.name(), set.nameEn(), set.rank(), set.validFrom()));
    }

    void change(Scope scope, CategorySet set) {
        sql.run(
                "update catalogue_set set name = ?, name_en = ?, rank = ?, version = version + 1 where code = ?",
                Arrays.asList(set.name(), set.nameEn(), set.rank(), set.code()));
    }

    void retire(Scope scope, String code, LocalDate day) {
        sql.run(
                "update catalogue_set set valid_to = greatest(?, valid_from), version = version + 1 where code = ?",
                List.of(day, code));
    }

    long categories(Scope scope, String code) {
        return sql.one(
                "select count(*) from catalogue_category where set_code = ? and valid_to is null",
                List.of(code),
                row -> row.getLong(1));
    }

    private static CategorySet read(ResultSet row) throws SQLException {
        return new CategorySet(
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getInt("rank"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                null,
                row.getLong("version"));
    }
}
