package cn.liangdan.catalogue;

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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CatalogueRepository {
    private static final String CATEGORIES = "select c.code, c.set_code, s.name as set_name, c.name, c.name_en, c.description, c.rank,"
            + " c.review, c.valid_from, c.valid_to, c.version,"
            + " (select array_agg(x.other order by x.other) from (select to_code as other from catalogue_mapping where from_code ="
            + " c.code union select from_code from catalogue_mapping where to_code = c.code) x) as mapped"
            + " from catalogue_category c join catalogue_set s on s.code = c.set_code";

    private final Sql sql;

    CatalogueRepository(Sql sql) {
        this.sql = sql;
    }

    Paging.Page<Category> list(Scope scope, Query query, LocalDate day, Paging paging) {
        Select select = Validity.on(new Select(CATEGORIES), "c", day).whereGiven("c.set_code = ?", query.text("set"));
        paging.seek(select, "c.rank", "int", "c.code", "text", false);
        return paging.page(sql.list(
                select.sql(paging.tail("c.rank", "c.code", false)),
                select.arguments(),
                row -> new Paging.Keyed<>(read(row), List.of(row.getString("rank"), row.getString("code")))));
    }

    List<CatalogueService.Sector> sectors(Scope scope) {
        return sql.list(
                "select code, name from catalogue_sector order by code",
                List.of(),
                row -> new CatalogueService.Sector(row.getString(1), row.getString(2)));
    }

    Map<String, CatalogueService.CategoryName> names(Scope scope) {
        Map<String, CatalogueService.CategoryName> names = new HashMap<>();
        sql.list("select code, name, name_en from catalogue_category", List.of(), row -> names.put(
                row.getString("code"), new CatalogueService.CategoryName(row.getString("name"), row.getString("name_en"))));
        return names;
    }

    @Nullable Category find(Scope scope, String code) {
        return sql.maybe(CATEGORIES + " where c.code = ?", List.of(code), CatalogueRepository::read);
    }

    void lock(Scope scope, String code) {
        sql.maybe("select 1 from catalogue_category where code = ? for update", List.of(code), row -> row.getInt(1));
    }

    /** Whether there is one that can be chosen now. */
    boolean hasCategory(Scope scope, String code) {
        return sql.one(
                "select exists (select from catalogue_category where code = ? and valid_to is null)",
                List.of(code),
                row -> row.getBoolean(1));
    }

    void add(Scope scope, Category c) {
        sql.run(
                "insert into catalogue_category (code, set_code, name, name_en, description, rank, review, valid_from)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                Arrays.asList(c.code(), c.set(), c.name(), c.nameEn(), c.description(), c.rank(), c.review(), c.validFrom()));
    }

    void change(Scope scope, Category c) {
        sql.run(
                "update catalogue_category set name = ?, name_en = ?, description = ?, rank = ?, review = ?, version = version + 1"
                        + " where code = ?",
                Arrays.asList(c.name(), c.nameEn(), c.description(), c.rank(), c.review(), c.code()));
    }

    void retire(Scope scope, String code, LocalDate day) {
        sql.run(
                "update catalogue_category set valid_to = greatest(?, valid_from), version = version + 1 where code = ?",
                List.of(day, code));
    }

    boolean asksForReview(Scope scope, String code) {
        return sql.one("select review from catalogue_category where code = ?", List.of(code), row -> row.getBoolean(1));
    }

    List<CatalogueService.NamedCategory> named(Scope scope) {
        return sql.list(
                "select c.code, c.name, c.name_en, array(select m.to_code from catalogue_mapping m where m.from_code = c.code) as mapped"
                        + " from catalogue_category c",
                List.of(),
                row -> new CatalogueService.NamedCategory(
                        row.getString("code"), new CatalogueService.CategoryName(row.getString("name"), row.getString("name_en")),
                        Sql.texts(row, "mapped")));
    }

    List<CatalogueService.Mapping> mappings(Scope scope) {
        return sql.list(
                "select from_code, to_code from catalogue_mapping",
                List.of(),
                row -> new CatalogueService.Mapping(row.getString(1), row.getString(2)));
    }

    /** A mapping holds both ways, whichever way it was written down. */
    void unmap(Scope scope, String code, String other, LocalDate day) {
        sql.run(
                "update catalogue_mapping_period set valid_to = greatest(?, valid_from) where valid_to is null"
                        + " and (from_code = ? and to_code = ? or from_code = ? and to_code = ?)",
                List.of(day, code, other, other, code));
    }

    void map(Scope scope, String code, String other, LocalDate day) {
        sql.run(
                "insert into catalogue_mapping_period (from_code, to_code, valid_from) values (?, ?, ?)", List.of(code, other, day));
    }

    private static Category read(ResultSet row) throws SQLException {
        return new Category(
                row.getString("code"),
                row.getString("set_code"),
                row.getString("set_name"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("description"),
                row.getInt("rank"),
                row.getBoolean("review"),
                Sql.texts(row, "mapped"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                null,
                row.getLong("version"));
    }
}
