package cn.liangdan.catalogue;

import cn.liangdan.platform.Json;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the shipped category sets, mappings and sectors into empty tables. */
@ApplicationScoped
public class CatalogueLoader {
    private static final String RESOURCE = "/catalogue/catalogue.json";

    private final Sql sql;
    private final CampaignRepository campaigns;
    private final AttributeRepository attributes;

    CatalogueLoader(Sql sql, CampaignRepository campaigns, AttributeRepository attributes) {
        this.sql = sql;
        this.campaigns = campaigns;
        this.attributes = attributes;
    }

    record Shipped(List<Named> sets, List<Entry> categories, List<CatalogueService.Mapping> mappings, List<Named> sectors) {}

    record Named(String code, String name) {}

    record Entry(String code, String set, String name, @Nullable String description) {}

    /** Does nothing when there are categories already. */
    public void load() {
        QuarkusTransaction.requiringNew().run(() -> {
            if (sql.one("select exists (select from catalogue_set)", List.of(), row -> row.getBoolean(1))) {
                return;
            }
            Shipped shipped = read();
            shipped.sectors()
                    .forEach(s -> sql.run("insert into catalogue_sector (code, name) values (?, ?)", List.of(s.code(), s.name())));
            int rank = 0;
            for (Named set : shipped.sets()) {
                sql.run(
                        "insert into catalogue_set (code, name, rank) values (?, ?, ?)",
                        List.of(set.code(), set.name(), rank++));
            }
            for (Entry category : shipped.categories()) {
                sql.run(
                        "insert into catalogue_category (code, set_code, name, description, rank) values (?, ?, ?, ?, ?)",
                        Arrays.asList(category.code(), category.set(), category.name(), category.description(), rank++));
            }
            shipped.mappings()
                    .forEach(m -> sql.run(
                            "insert into catalogue_mapping (from_code, to_code) values (?, ?)", List.of(m.from(), m.to())));
        });
    }

    /** A campaign that a demo brings. */
    public void begin(String code, String name, LocalDate startsOn, LocalDate endsOn) {
        campaigns.add(Scope.SYSTEM, new Campaign(code, name, startsOn, endsOn, null, null, 0));
    }

    /** A field that a demo brings for a category; the others are their administrators' to define. */
    public void define(CategoryAttribute attribute) {
        attributes.add(Scope.SYSTEM, attribute);
    }

    private static Shipped read() {
        try (var in = Objects.requireNonNull(CatalogueLoader.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return Json.MAPPER.readValue(in, Shipped.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
