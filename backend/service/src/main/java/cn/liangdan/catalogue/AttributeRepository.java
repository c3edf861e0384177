package cn.liangdan.catalogue;

import cn.liangdan.platform.Json;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sql;
import cn.liangdan.platform.Validity;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AttributeRepository {
    private static final String ATTRIBUTES = "select a.id, a.category_code, a.key, a.type, a.label_zh, a.label_en, a.unit, a.minimum,"
            + " a.maximum, a.choices, a.required, a.shown_publicly, a.rank, a.valid_from, a.valid_to, a.version from catalogue_attribute a";

    private final Sql sql;

    AttributeRepository(Sql sql) {
        this.sql = sql;
    }

    Paging.Page<CategoryAttribute> list(Scope scope, Query query, LocalDate day, Paging paging) {
        Select select = Validity.on(new Select(ATTRIBUTES), "a", day).whereGiven("a.category_code = ?", query.text("categoryCode"));
        paging.seek(select, "a.rank", "int", "a.id", "uuid", false);
        return paging.page(sql.list(
                select.sql(paging.tail("a.rank", "a.id", false)),
                select.arguments(),
                row -> new Paging.Keyed<>(read(row), List.of(row.getString("rank"), row.getString("id")))));
    }

    List<CategoryAttribute> of(Scope scope, String categoryCode, LocalDate day) {
        Select select = Validity.on(new Select(ATTRIBUTES), "a", day).where("a.category_code = ?", categoryCode);
        return sql.list(select.sql("order by a.rank, a.id"), select.arguments(), AttributeRepository::read);
    }

    /** Of a key that was defined twice, the later definition. */
    List<CategoryAttribute> ever(Scope scope, Collection<String> categoryCodes) {
        Select select = new Select(ATTRIBUTES)
                .where("a.category_code = any (?)", categoryCodes)
                .where("not exists (select from catalogue_attribute b where b.category_code = a.category_code and b.key = a.key"
                        + " and (coalesce(b.valid_from, '-infinity'), b.id) > (coalesce(a.valid_from, '-infinity'), a.id))");
        return sql.list(select.sql("order by a.category_code, a.rank, a.id"), select.arguments(), AttributeRepository::read);
    }

    @Nullable CategoryAttribute find(Scope scope, UUID id) {
        return sql.maybe(ATTRIBUTES + " where a.id = ?", List.of(id), AttributeRepository::read);
    }

    void lock(Scope scope, UUID id) {
        sql.maybe("select 1 from catalogue_attribute where id = ? for update", List.of(id), row -> row.getInt(1));
    }

    void add(Scope scope, CategoryAttribute a) {
        sql.run(
                "insert into catalogue_attribute (id, category_code, key, type, label_zh, label_en, unit, minimum, maximum, choices,"
                        + " required, shown_publicly, rank, valid_from) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)",
                Arrays.asList(
                        a.id(), a.categoryCode(), a.key(), a.type(), a.labelZh(), a.labelEn(), a.unit(), a.minimum(), a.maximum(),
                        json(a.choices()), a.required(), a.shownPublicly(), a.rank(), a.validFrom()));
    }

    void change(Scope scope, CategoryAttribute a) {
        sql.run(
                "update catalogue_attribute set label_zh = ?, label_en = ?, unit = ?, minimum = ?, maximum = ?, choices = ?::jsonb,"
                        + " required = ?, shown_publicly = ?, rank = ?, version = version + 1 where id = ?",
                Arrays.asList(
                        a.labelZh(), a.labelEn(), a.unit(), a.minimum(), a.maximum(), json(a.choices()), a.required(), a.shownPublicly(),
                        a.rank(), a.id()));
    }

    void retire(Scope scope, UUID id, LocalDate day) {
        sql.run(
                "update catalogue_attribute set valid_to = greatest(?, valid_from), version = version + 1 where id = ?",
                List.of(day, id));
    }

    private static String json(List<CategoryAttribute.Choice> choices) {
        return Json.MAPPER.valueToTree(choices).toString();
    }

    private static List<CategoryAttribute.Choice> choices(String json) {
        try {
            return Json.MAPPER.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CategoryAttribute read(ResultSet row) throws SQLException {
        return new CategoryAttribute(
                row.getObject("id", UUID.class),
                row.getString("category_code"),
                row.getString("key"),
                CategoryAttribute.Type.valueOf(row.getString("type")),
                row.getString("label_zh"),
                row.getString("label_en"),
                row.getString("unit"),
                row.getObject("minimum", Long.class),
                row.getObject("maximum", Long.class),
                choices(row.getString("choices")),
                row.getBoolean("required"),
                row.getBoolean("shown_publicly"),
                row.getInt("rank"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                null,
                row.getLong("version"));
    }
}
