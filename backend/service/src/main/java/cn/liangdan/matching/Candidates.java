package cn.liangdan.matching;

import cn.liangdan.catalogue.CatalogueService;
import cn.liangdan.engine.Amount;
import cn.liangdan.engine.Area;
import cn.liangdan.engine.Availability;
import cn.liangdan.engine.Capacity;
import cn.liangdan.engine.CategoryMappings;
import cn.liangdan.engine.DateRange;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.Level;
import cn.liangdan.engine.Ratings;
import cn.liangdan.engine.Supply;
import cn.liangdan.engine.Urgency;
import cn.liangdan.need.NeedSummary;
import cn.liangdan.offer.Stock;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sql;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Needs and offers in the engine's words. */
@ApplicationScoped
class Candidates {
    private static final String OFFERS = "select o.id, o.unit_id, o.division, o.category_code, o.level, o.service_form,"
            + " o.available_from, o.available_until, o.language, o.capacity_unit, o.capacity - " + Stock.TAKEN + " as remaining,"
            + " (select array_agg(a.division::text) from offer_area a where a.offer_id = o.id) as area,"
            + " concat_ws(' ', o.service_item, o.description) as text, o.audience, coalesce(r.ratings, 0) as ratings,"
            + " coalesce(r.rated, 0) as rated, (select count(*) from commitment b where b.unit_id = o.unit_id"
            + " and b.state in ('PROPOSED', 'ACCEPTED', 'SCHEDULED')) as promised from offer o left join lateral"
            + " (select count(*) as ratings, sum(case e.satisfaction when 'SATISFIED' then 1000 when 'MOSTLY_SATISFIED' then 600"
            + " else 0 end) as rated from commitment l join evaluation e on e.county = l.county and e.need_id = l.need_id"
            + " and e.round = l.round where l.unit_id = o.unit_id and l.part = 'LEAD') r on true";
    private static final String NEED = "select concat_ws(' ', n.title, n.text) as text, n.audience, n.urgency, n.listed_at,"
            + " array(select p.unit_id::text from organisation_pairing p join division d on d.code = p.division"
            + " where d.code <= n.division and d.last_code >= n.division and p.valid_to is null) as paired"
            + " from need n where n.id = ?";

    private final Sql sql;
    private final CatalogueService catalogue;

    Candidates(Sql sql, CatalogueService catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    CategoryMappings mappings() {
        return CategoryMappings.of(catalogue.mappings().stream()
                .map(mapping -> new CategoryMappings.Pair(mapping.from(), mapping.to()))
                .toList());
    }

    /** The need with all that weighs when offers for it are ranked. */
    Demand demand(Scope scope, NeedSummary need) {
        Demand.Builder demand = demand(need, Math.max(1, need.remaining()));
        return sql.one(NEED, List.of(need.id()), row -> {
            Instant listed = Sql.instant(row, "listed_at");
            return demand.text(row.getString("text"))
                    .audience(Set.copyOf(Sql.texts(row, "audience")))
                    .urgency(Urgency.valueOf(row.getString("urgency")))
                    .waitingSince(listed == null ? null : LocalDate.ofInstant(listed, Times.ZONE))
                    .pairedUnits(Sql.texts(row, "paired").stream().map(UUID::fromString).collect(Collectors.toSet()))
                    .build();
        });
    }

    /** @param amount what is still asked for, at least 1 */
    static Demand.Builder demand(NeedSummary need, int amount) {
        return Demand.builder(need.id(), Long.parseLong(need.division().code()))
                .category(need.categoryCode())
                .level(Level.valueOf(need.level()))
                .form(need.form())
                .window(window(need))
                .language(need.language())
                .amount(Amount.of(amount, need.unit()))
                .divisible(need.divisible());
    }

    private static @Nullable DateRange window(NeedSummary need) {
        if (need.anyTime() || need.wantedFrom() == null) {
            return null;
        }
        return new DateRange(need.wantedFrom(), Objects.requireNonNullElse(need.wantedUntil(), DateRange.ALWAYS.to()));
    }

    /** Published offers of the need's category or one that means the same, as far as the scope shows them. */
    List<Supply> supplies(Scope scope, @Nullable String category, String unit) {
        Select select = new Select(OFFERS).where("o.state = 'PUBLISHED'").where("not o.frozen").where("o.origin = 'OFFER'");
        if (category != null) {
            select.where(
                    "o.category_code in (select ? union select to_code from catalogue_mapping where from_code = ? union"
                            + " select from_code from catalogue_mapping where to_code = ?)",
                    category, category, category);
        }
        return sql.list(select.sql("order by o.id"), select.arguments(), row -> supply(row, unit));
    }

    @Nullable Supply supply(Scope scope, UUID offerId, String unit) {
        Select select = new Select(OFFERS).where("o.id = ?", offerId).where("o.state = 'PUBLISHED'").where("o.origin = 'OFFER'");
        return sql.maybe(select.sql(""), select.arguments(), row -> supply(row, unit));
    }

    /** Goods count in the unit they share with the need, services in occasions. */
    private static Supply supply(ResultSet row, String unit) throws SQLException {
        long remaining = Math.max(0, row.getLong("remaining"));
        String counted = row.getString("capacity_unit");
        boolean goods = "MATERIAL".equals(row.getString("service_form")) || counted.equals(unit);
        DateRange window = new DateRange(
                row.getObject("available_from", LocalDate.class), row.getObject("available_until", LocalDate.class));
        return Supply.builder(
                        row.getObject("id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        row.getLong("division"),
                        row.getString("category_code"))
                .areas(areas(row))
                .level(Level.valueOf(row.getString("level")))
                .form(row.getString("service_form"))
                .availability(Availability.during(window))
                .languages(row.getString("language").equals("zh") ? Set.of("zh") : Set.of("mn", "zh"))
                .text(row.getString("text"))
                .audience(Set.copyOf(Sql.texts(row, "audience")))
                .ratings(new Ratings(row.getInt("ratings"), row.getLong("rated")))
                .openCommitments(row.getInt("promised"))
                .capacity(goods ? Capacity.units(Amount.of(remaining, counted)) : Capacity.occasions(remaining))
                .build();
    }

    private static List<Area> areas(ResultSet row) throws SQLException {
        return Sql.texts(row, "area").stream()
                .map(code -> cn.liangdan.platform.Area.below(Long.parseLong(code)))
                .map(area -> new Area(area.from(), area.to()))
                .toList();
    }
}
