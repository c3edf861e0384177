package cn.liangdan.matching;

import cn.liangdan.catalogue.CatalogueService;
import cn.liangdan.engine.Amount;
import cn.liangdan.engine.Area;
import cn.liangdan.engine.Availability;
import cn.liangdan.engine.CategoryMappings;
import cn.liangdan.engine.DateRange;
import cn.liangdan.engine.Level;
import cn.liangdan.engine.Ratings;
import cn.liangdan.engine.Supply;
import cn.liangdan.offer.Stock;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sight;
import cn.liangdan.platform.Sql;
import cn.liangdan.recurrence.Recurrence;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Offers in the engine's words. */
@ApplicationScoped
class Candidates {
    private static final String OFFERS = "select o.id, o.unit_id, o.division, o.state, o.category_code, o.level, o.service_form,"
            + " o.service_item, o.available_from, o.available_until, o.recurrence, o.language,"
            + " o.capacity_unit, o.capacity_per_occurrence, o.capacity - " + Stock.TAKEN + " as remaining,"
            + " (select array_agg(a.division::text) from offer_area a where a.offer_id = o.id) as area,"
            + " concat_ws(' ', o.service_item, o.description) as text, o.audience, o.season_months::text[] as months, coalesce(r.ratings, 0) as ratings,"
            + " coalesce(r.rated, 0) as rated, (select count(*) from commitment b where b.unit_id = o.unit_id"
            + " and b.state in ('PROPOSED', 'ACCEPTED', 'SCHEDULED')) as promised from offer o left join lateral"
            + " (select count(*) as ratings, sum(case e.satisfaction when 'SATISFIED' then 1000 when 'MOSTLY_SATISFIED' then 600"
            + " else 0 end) as rated from commitment l join evaluation e on e.county = l.county and e.need_id = l.need_id"
            + " and e.round = l.round where l.unit_id = o.unit_id and l.part = 'LEAD') r on true";
    private static final DateRange PAST = new DateRange(LocalDate.EPOCH, LocalDate.EPOCH);

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

    /** All offers on the list. */
    List<Stocked> supplies(Scope scope) {
        Select select = new Select(OFFERS).where("o.state = 'PUBLISHED'").where("not o.frozen").where("o.origin = 'OFFER'");
        return sql.list(select.sql("order by o.id"), select.arguments(), Candidates::stocked);
    }

    /** All offers on the list, and those taken from it that somebody may still see. */
    List<Stocked> known(Scope scope) {
        Select select = new Select(OFFERS).where("o.state in ('PUBLISHED', 'SUSPENDED')").where("not o.frozen").where("o.origin = 'OFFER'");
        Sight.offers(select, scope, "o");
        return sql.list(select.sql("order by o.id"), select.arguments(), Candidates::stocked);
    }

    /** Those of one unit. */
    List<Stocked> suppliesOf(Scope scope, UUID unitId) {
        Select select = new Select(OFFERS)
                .where("o.unit_id = ?", unitId).where("o.state = 'PUBLISHED'").where("not o.frozen").where("o.origin = 'OFFER'");
        return sql.list(select.sql("order by o.id"), select.arguments(), Candidates::stocked);
    }

    @Nullable Stocked supply(Scope scope, UUID offerId) {
        Select select = new Select(OFFERS)
                .where("o.id = ?", offerId).where("o.state = 'PUBLISHED'").where("not o.frozen").where("o.origin = 'OFFER'");
        return sql.maybe(select.sql(""), select.arguments(), Candidates::stocked);
    }

    /** Some offers on the list, and those of the units that promised something on some needs: their loads and ratings moved. */
    List<Stocked> touched(Scope scope, Set<UUID> offers, Set<UUID> needs) {
        if (offers.isEmpty() && needs.isEmpty()) {
            return List.of();
        }
        Select select = new Select(OFFERS)
                .where("o.state = 'PUBLISHED'").where("not o.frozen").where("o.origin = 'OFFER'")
                .where(
                        "(o.id = any (?::uuid[]) or o.unit_id in (select t.unit_id from commitment t where t.need_id = any (?::uuid[])))",
                        offers, needs);
        return sql.list(select.sql(""), select.arguments(), Candidates::stocked);
    }

    private static Stocked stocked(ResultSet row) throws SQLException {
        Amount left = Amount.of(Math.max(0, row.getLong("remaining")), row.getString("capacity_unit"));
        Supply supply = supply(row).capacity(Stocked.capacity(row.getString("service_form"), left)).build();
        return new Stocked(supply, row.getString("service_item"), Sql.integer(row, "capacity_per_occurrence"));
    }

    private static Supply.Builder supply(ResultSet row) throws SQLException {
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
                .availability(availability(Recurrence.read(row.getString("recurrence")), window))
                .published(row.getString("state").equals("PUBLISHED"))
                .validity(new DateRange(DateRange.ALWAYS.from(), window.to()))
                .languages(row.getString("language").equals("zh") ? Set.of("zh") : Set.of("mn", "zh"))
                .text(row.getString("text"))
                .audience(Set.copyOf(Sql.texts(row, "audience")))
                .seasons(Sql.texts(row, "months").stream().map(Candidates::season).toList())
                .ratings(new Ratings(row.getInt("ratings"), row.getLong("rated")))
                .openCommitments(row.getInt("promised"));
    }

    /** A standing offer is there on its days, whatever their rule; one that has none left is never there. */
    static Availability availability(@Nullable Recurrence recurrence, DateRange window) {
        if (recurrence == null) {
            return Availability.during(window);
        }
        List<DateRange> days = recurrence.days().stream()
                .map(day -> new DateRange(day, day))
                .filter(window::overlaps)
                .toList();
        return new Availability(days.isEmpty() ? List.of(PAST) : days, List.of());
    }

    private static cn.liangdan.engine.Recurrence.Yearly season(String month) {
        Month whole = Month.of(Integer.parseInt(month));
        return new cn.liangdan.engine.Recurrence.Yearly(MonthDay.of(whole, 1), MonthDay.of(whole, whole.maxLength()));
    }

    private static List<Area> areas(ResultSet row) throws SQLException {
        return Sql.texts(row, "area").stream()
                .map(code -> cn.liangdan.platform.Area.below(Long.parseLong(code)))
                .map(area -> new Area(area.from(), area.to()))
                .toList();
    }
}
