package cn.liangdan;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which feature may know which other, and why. Whoever is below never knows who is above. */
final class Features {
    private static final String ROOT = "cn.liangdan.";

    private record Feature(String name, Set<String> knows, String because) {}

    private static final Map<String, Feature> TABLE = Stream.of(
                    new Feature("platform", Set.of(), "it is below everything"),
                    new Feature("engine", Set.of(), "pure functions, usable without the service"),
                    new Feature("local", Set.of(), "starts a database before there is a service"),
                    new Feature("division", Set.of("platform"), "the tree has nobody to ask"),
                    new Feature("catalogue", Set.of("platform"), "data that others refer to"),
                    new Feature("recurrence", Set.of("platform"), "days are days, whoever names them"),
                    new Feature("attachment", Set.of("platform"), "files know nothing of what they show"),
                    new Feature(
                            "account", Set.of("platform", "division", "organisation"), "a person has a home and may hold a post of a station"),
                    new Feature("audit", Set.of("platform"), "reads what everybody wrote"),
                    new Feature("client", Set.of("platform", "division"), "a key holds for a division"),
                    new Feature("deadline", Set.of("platform"), "counts days; whose they are, the others tell it"),
                    new Feature("organisation", Set.of("platform", "division"), "stations and units lie in divisions"),
                    new Feature(
                            "need",
                            Set.of("platform", "division", "organisation", "catalogue", "attachment", "deadline", "recurrence"),
                            "filed by a station for a division, in a category, with pictures"),
                    new Feature(
                            "offer",
                            Set.of("platform", "division", "organisation", "catalogue", "recurrence"),
                            "made by a unit for divisions, in a category"),
                    new Feature("delivery", Set.of("platform", "attachment"), "what was done, with its evidence"),
                    new Feature(
                            "matching",
                            Set.of("platform", "engine", "division", "organisation", "catalogue", "recurrence", "need", "offer", "deadline"),
                            "shows both lists to the engine, and the units that it finds; tells of gaps when a day began"),
                    new Feature(
                            "commitment",
                            Set.of("platform", "engine", "organisation", "need", "offer", "matching", "delivery", "deadline"),
                            "joins a need and an offer when the hard criteria allow it, and ends in deliveries"),
                    new Feature("evaluation", Set.of("platform", "need"), "judges the answer to a need"),
                    new Feature(
                            "fieldnote",
                            Set.of("platform", "division", "organisation", "catalogue", "need"),
                            "written at a station about its divisions, in a campaign, and turned into needs"),
                    new Feature("search", Set.of("platform", "need", "offer"), "one box over both lists"),
                    new Feature("report", Set.of("platform", "catalogue", "need", "offer"), "writes both lists as files, with the fields of categories"),
                    new Feature(
                            "page",
                            Set.of("platform", "division", "organisation", "need", "offer"),
                            "writes an entry of either list for whoever has only its address"),
                    new Feature("notification", Set.of("platform", "need"), "tells whoever follows a need what became of it"),
                    new Feature(
                            "demo",
                            Set.of(
                                    "platform", "account", "division", "organisation", "catalogue", "deadline", "need", "offer", "commitment", "delivery",
                                    "evaluation", "recurrence", "fieldnote"),
                            "plays every part; nobody knows it"))
            .collect(Collectors.toMap(Feature::name, feature -> feature));

    private Features() {}

    static ArchCondition<JavaClass> knowOnlyWhatTheTableAllows() {
        return new ArchCondition<>("know only the features that the table allows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Feature own = TABLE.get(feature(type));
                if (own == null) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " belongs to no feature of the table"));
                    return;
                }
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> forbids(own, dependency))
                        .forEach(d -> events.add(SimpleConditionEvent.violated(type, own.because() + ": " + d.getDescription())));
            }
        };
    }

    private static boolean forbids(Feature own, Dependency dependency) {
        String other = feature(dependency.getTargetClass());
        return other != null && !other.equals(own.name()) && !own.knows().contains(other);
    }

    /** The package right below the root, the canaries' prefix apart; null outside the product. */
    private static @Nullable String feature(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).replace("canary.", "").split("\\.")[0] : null;
    }
}
