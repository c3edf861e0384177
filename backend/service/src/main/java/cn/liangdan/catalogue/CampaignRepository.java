package cn.liangdan.catalogue;

import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CampaignRepository {
    private static final String CAMPAIGNS =
            "select c.code, c.name, c.starts_on, c.ends_on, c.valid_to, c.version from catalogue_campaign c";

    private final Sql sql;

    CampaignRepository(Sql sql) {
        this.sql = sql;
    }

    /** Those that were not retired on a day, the latest first. */
    Paging.Page<Campaign> list(Scope scope, LocalDate day, Paging paging) {
        Select select = new Select(CAMPAIGNS).where("(c.valid_to is null or c.valid_to > ?)", day);
        paging.seek(select, "c.starts_on", "date", "c.code", "text", true);
        return paging.page(sql.list(
                select.sql(paging.tail("c.starts_on", "c.code", true)),
                select.arguments(),
                row -> new Paging.Keyed<>(read(row), List.of(row.getString("starts_on"), row.getString("code")))));
    }

    @Nullable Campaign find(Scope scope, String code) {
        return sql.maybe(CAMPAIGNS + " where c.code = ?", List.of(code), CampaignRepository::read);
    }

    /** Those of the codes that can be chosen. */
    Set<String> open(Scope scope, Collection<String> codes) {
        return new HashSet<>(sql.list(
                "select code from catalogue_campaign where code = any (?) and valid_to is null",
                List.of(codes),
                row -> row.getString(1)));
    }

    void lock(Scope scope, String code) {
        sql.maybe("select 1 from catalogue_campaign where code = ? for update", List.of(code), row -> row.getInt(1));
    }

    void add(Scope scope, Campaign campaign) {
        sql.run(
                "insert into catalogue_campaign (code, name, starts_on, ends_on) values (?, ?, ?, ?)",
                Arrays.asList(campaign.code(), campaign.name(), campaign.startsOn(), campaign.endsOn()));
    }

    void change(Scope scope, Campaign campaign) {
        sql.run(
                "update catalogue_campaign set name = ?, starts_on = ?, ends_on = ?, version = version + 1 where code = ?",
                Arrays.asList(campaign.name(), campaign.startsOn(), campaign.endsOn(), campaign.code()));
    }

    void retire(Scope scope, String code, LocalDate day) {
        sql.run("update catalogue_campaign set valid_to = ?, version = version + 1 where code = ?", List.of(day, code));
    }

    private static Campaign read(ResultSet row) throws SQLException {
        return new Campaign(
                row.getString("code"),
                row.getString("name"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                null,
                row.getLong("version"));
    }
}
