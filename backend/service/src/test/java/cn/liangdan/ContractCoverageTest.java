package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract holds nothing that the code does not answer. Runs after the whole suite, which notes what it met. */
class ContractCoverageTest {
    private static final String BASE = "/api/v1";

    @Test
    void documentsExactlyTheOperationsOfTheCode() {
        Set<String> documented = Rights.OPERATIONS.values().stream()
                .map(operation -> operation.method() + " " + operation.path())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(inTheCode()).containsExactlyInAnyOrderElementsOf(documented);
    }

    private static Set<String> inTheCode() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("cn.liangdan")
                .stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream())
                .flatMap(ContractCoverageTest::operation)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> operation(JavaMethod method) {
        String below = method.isAnnotatedWith(Path.class) ? method.getAnnotationOfType(Path.class).value() : "";
        String path = method.getOwner().getAnnotationOfType(Path.class).value() + below;
        return path.startsWith(BASE)
                ? method.getAnnotations().stream()
                        .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                        .map(verb -> verb.getRawType().getAnnotationOfType(HttpMethod.class).value() + " "
                                + path.substring(BASE.length()))
                : Stream.empty();
    }

    @Test
    void meetsEveryDocumentedAnswer() throws IOException {
        List<String> met = Files.exists(ContractFilter.MET) ? Files.readAllLines(ContractFilter.MET) : List.of();
        List<String> missing = Rights.OPERATIONS.values().stream()
                .flatMap(operation -> operation.node().get("responses").propertyStream()
                        .map(response -> response.getKey())
                        .filter(status -> !status.equals("default"))
                        .map(status -> operation.id() + " " + status))
                .filter(answer -> !met.contains(answer))
                .toList();
        assertThat(missing).as("documented answers that no test met").isEmpty();
    }
}
