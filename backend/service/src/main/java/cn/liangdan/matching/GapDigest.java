package cn.liangdan.matching;

import cn.liangdan.deadline.Deadlines;
import cn.liangdan.deadline.Duty;
import cn.liangdan.matching.GapNoticeRepository.Notice;
import cn.liangdan.organisation.OrganisationService;
import cn.liangdan.platform.Area;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells a unit, once a day at most, of the needs in its categories and area that nobody can meet: one notice for each category
 * and part of the area, and none where nothing is new. What is met meanwhile leaves the notice.
 */
@ApplicationScoped
class GapDigest implements Duty {
    private final GapNoticeRepository notices;
    private final GapSearch search;
    private final PastNeeds past;
    private final OrganisationService organisation;
    private final Times times;

    GapDigest(GapNoticeRepository notices, GapSearch search, PastNeeds past, OrganisationService organisation, Times times) {
        this.notices = notices;
        this.search = search;
        this.past = past;
        this.organisation = organisation;
        this.times = times;
    }

    private record Part(String category, long division) {}

    @Override
    public String name() {
        return "tell-of-gaps";
    }

    @Override
    public List<Due> due(Deadlines now, @Nullable Due after, int limit) {
        return notices.notLookedAtSince(Scope.SYSTEM, now.dayBegan(), after, limit);
    }

    @Override
    public boolean perform(Deadlines now, UUID unit) {
        OrganisationService.UnitPlace place = organisation.place(unit);
        if (place == null || !notices.look(Scope.SYSTEM, unit, now.dayBegan(), times.now())) {
            return false;
        }
        Map<Part, Set<UUID>> unmet = unmet(unit, place.division());
        for (Notice told : notices.notices(Scope.SYSTEM, unit)) {
            tell(unit, told, unmet.remove(new Part(told.category(), told.division())));
        }
        unmet.forEach((part, needs) -> notices.save(
                Scope.SYSTEM, unit, new Notice(part.category(), part.division(), needs, needs.size(), times.now())));
        return true;
    }

    private Map<Part, Set<UUID>> unmet(UUID unit, long division) {
        List<String> categories = past.categoriesOf(Scope.SYSTEM, unit);
        Map<Part, Set<UUID>> unmet = new HashMap<>();
        if (!categories.isEmpty()) {
            Scope scope = new Scope(Area.below(division), true, Set.of(), null);
            search.in(scope, categories, GapSearch.below(division)).forEach(gap -> unmet
                    .computeIfAbsent(new Part(Objects.requireNonNullElse(gap.category(), ""), gap.division()), part -> new HashSet<>())
                    .addAll(gap.needs()));
        }
        return unmet;
    }

    /** Again only when something is new; otherwise it stays what and when it was, without what is met by now. */
    private void tell(UUID unit, Notice told, @Nullable Set<UUID> needs) {
        if (needs == null) {
            notices.remove(Scope.SYSTEM, unit, told);
            return;
        }
        int fresh = (int) needs.stream().filter(need -> !told.needs().contains(need)).count();
        notices.save(Scope.SYSTEM, unit, new Notice(
                told.category(), told.division(), needs, fresh > 0 ? fresh : Math.min(told.fresh(), needs.size()),
                fresh > 0 ? times.now() : told.noticedAt()));
    }
}
