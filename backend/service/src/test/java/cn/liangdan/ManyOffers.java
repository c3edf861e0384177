package cn.liangdan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * As many published offers as wanted on the real tree, always the same ones: of seven categories and of all units, 80 in a
 * hundred for one township, 15 for a county, 5 for the whole city.
 */
final class ManyOffers {
    private static final String WHERE = "case when i % 20 = 0 then 150800000000"
            + " when i % 20 < 4 then (select code from counties where n = i / 20 % (select count(*) from counties))"
            + " else (select code from townships where n = i / 3 % (select count(*) from townships)) end";
    private static final List<String> STATEMENTS = List.of(
            "create temporary table counties as select row_number() over (order by code) - 1 as n, code from division"
                    + " where level = 'COUNTY'",
            "create temporary table townships as select row_number() over (order by code) - 1 as n, code from division"
                    + " where level = 'TOWNSHIP'",
            "create temporary table patterns as select row_number() over (order by o.number) - 1 as n, o.* from offer o"
                    + " where o.state = 'PUBLISHED' and o.origin = 'OFFER' and not o.frozen and o.recurrence is null",
            "create temporary table made as select i, gen_random_uuid() as id, " + WHERE + " as place from generate_series(1, :count) i",
            "insert into offer (id, number, state, unit_id, division, created_by, service_item, description, category_code,"
                    + " service_form, responsible_leader, implementing_contact, available_from, available_until, capacity,"
                    + " capacity_unit, level, audience, language, cost_fen, programme, synthetic, created_at, updated_at,"
                    + " published_at, version, origin, search, attributes) select m.id, 'GJ-MANY-' || m.i, 'PUBLISHED', p.unit_id,"
                    + " m.place, p.created_by, p.service_item || m.i % 977, p.description, p.category_code, p.service_form,"
                    + " p.responsible_leader, p.implementing_contact, current_date + m.i % 30, current_date + 90 + m.i % 30,"
                    + " 1 + m.i % 9, p.capacity_unit, p.level, p.audience, p.language, p.cost_fen, p.programme, true, now(), now(),"
                    + " now(), 1, 'OFFER', p.search, p.attributes from made m"
                    + " join patterns p on p.n = m.i * 7 % (select count(*) from patterns)",
            "insert into offer_area (offer_id, division) select id, place from made",
            "analyze offer",
            "analyze offer_area",
            "drop table made");

    private ManyOffers() {}

    static void add(DataSource database, int count) throws SQLException {
        try (Connection connection = database.getConnection(); var sql = connection.createStatement()) {
            for (String statement : STATEMENTS) {
                sql.execute(statement.replace(":count", Integer.toString(count)));
            }
        }
    }
}
