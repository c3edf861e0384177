package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdan.Rights.Operation;
import cn.liangdan.Rights.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/rights.md} is written from the same data as the test; {@code -Drights.write=true} writes it anew. */
class RightsDocumentTest {
    private static final Path DOCUMENT = Path.of("../../docs/rights.md");
    private static final String INTRODUCTION =
            """
            # Who may do what

            Generated from `rights.csv` and `openapi.yaml`, which the suite holds against the running service: \
            every operation, eight principals, four objects. Do not edit; change `rights.csv` and run \
            `mvn -pl service -am -Dtest=RightsDocumentTest -Drights.write=true -Dsurefire.failIfNoSpecifiedTests=false test` \
            in `backend/`.

            | Principal | Who it is | Demo login |
            |---|---|---|
            | anonymous | nobody logged in | |
            | officer | liaison officer of a village | `cun-main` |
            | other-officer | liaison officer of another village of the same town | |
            | holder | clerk of the county unit that holds the commitment | `weijian-clerk` |
            | other-clerk | clerk of another unit of the same county | `zhiyuan-clerk` |
            | dispatcher | dispatcher of the county | `wuyuan-dispatch` |
            | supervisor | supervisor of another county | |
            | client | API key of an integrator of the county, with every scope | |

            | Object | Whose it is |
            |---|---|
            | own | the village's (its need, its station); of the supply side, the holder's unit |
            | sibling | another village's of the same town; the other unit's of the same county |
            | parent | the town's, which is above the village; a unit of the city |
            | foreign | a village's or a unit's of another county |
            | pushed | the village's need, filed by the API client |
            | each | all four; it makes no difference |
            | none | there is no object |

            `ok` it is done. `seen`, `hidden`: the list is answered, with or without the object. 401 who are you? 403 may \
            read it, not do this. 404 may not read it, and the answer is byte for byte that of an object that is not there. \
            409 this one may, not in this state. 422 refers to something out of the caller's reach. API keys are the security \
            administrator's; nobody of these eight is one.
            """;

    @Test
    void isWhatTheDataSay() throws IOException {
        String document = document();
        if (Boolean.getBoolean("rights.write")) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "")
                .as("docs/rights.md is stale; write it anew with -Dtest=RightsDocumentTest -Drights.write=true")
                .isEqualTo(document);
    }

    private static String document() {
        StringBuilder document = new StringBuilder(INTRODUCTION);
        List<String> tags = Rights.OPERATIONS.values().stream().map(Operation::tag).distinct().toList();
        tags.forEach(tag -> document.append("\n## ").append(tag).append("\n\n").append(table(tag)));
        return document.toString();
    }

    private static String table(String tag) {
        String head = "| Operation | Object | State | " + String.join(" | ", Rights.PRINCIPALS) + " |\n"
                + "|---|---|---" + "|---".repeat(Rights.PRINCIPALS.size()) + "|\n";
        return head
                + Rights.OPERATIONS.values().stream()
                        .filter(operation -> operation.tag().equals(tag))
                        .flatMap(operation -> Rights.ROWS.stream().filter(row -> row.operation().equals(operation.id())))
                        .map(RightsDocumentTest::line)
                        .collect(Collectors.joining());
    }

    private static String line(Row row) {
        Operation operation = Rights.OPERATIONS.get(row.operation());
        return "| " + row.operation() + " `" + operation.method() + " " + operation.path() + "` | " + row.object() + " | "
                + row.state() + " | " + String.join(" | ", row.cells()) + " |\n";
    }
}
