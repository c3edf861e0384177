package cn.liangdan;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdan.canary.need.CanaryRepository;
import cn.liangdan.platform.Scope;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the layout, each with a canary in test code on which it must fail. */
class ArchitectureTest {
    private static final JavaClasses PRODUCT =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("cn.liangdan");
    private static final JavaClasses CANARIES = new ClassFileImporter().importPackagesOf(CanaryRepository.class);

    static Stream<ArchRule> rules() {
        return Stream.of(
                methods().that(areDeclaredByRepositories())
                        .should().haveRawParameterTypes(beginningWithScope())
                        .because("what is read must be bounded by who asks"),
                noClasses().that().resideOutsideOfPackages("..platform..", "..local..")
                        .should(callMethod(Instant.class, "now"))
                        .orShould(callMethod(LocalDate.class, "now"))
                        .orShould(callMethod(UUID.class, "randomUUID"))
                        .because("time and ids come from the platform, so that tests and the demo can set them"),
                classes().that().haveSimpleNameEndingWith("Repository")
                        .and().areNotAssignableTo(cn.liangdan.platform.NumberRepository.class)
                        .and().areNotAssignableTo(cn.liangdan.platform.ClientRefRepository.class)
                        .should().bePackagePrivate()
                        .because("a feature's tables are its own; the two that every feature shares are the platform's"),
                classes().should(Features.knowOnlyWhatTheTableAllows()).because("dependencies run one way"),
                classes().that().areAnnotatedWith(Entity.class)
                        .or().areAnnotatedWith(Embeddable.class)
                        .should().bePackagePrivate()
                        .because("an entity is a feature's own; others hold its id"),
                noClasses().should().haveNameMatching(".*(Impl|DTO|DAO|VO|Utils?|Helper|Manager)")
                        .because("names say what a thing is for"));
    }

    private static DescribedPredicate<JavaMethod> areDeclaredByRepositories() {
        return DescribedPredicate.describe(
                "are declared by repositories",
                method -> method.getOwner().getSimpleName().endsWith("Repository")
                        && !method.getModifiers().contains(JavaModifier.PRIVATE)
                        && !method.getModifiers().contains(JavaModifier.STATIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !method.getModifiers().contains(JavaModifier.BRIDGE)
                        && !method.getName().contains("$"));
    }

    private static DescribedPredicate<java.util.List<com.tngtech.archunit.core.domain.JavaClass>> beginningWithScope() {
        return DescribedPredicate.describe(
                "beginning with Scope",
                types -> !types.isEmpty() && types.getFirst().isEquivalentTo(Scope.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void failsOnItsCanary(ArchRule rule) {
        assertThat(rule.evaluate(CANARIES).hasViolation()).as(rule.getDescription()).isTrue();
    }
}
