package cn.liangdan.engine;

import static cn.liangdan.engine.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemandTest {

    @Test
    void asksForMoreThanNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> demand().amount(Amount.of(0, "项")).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Demand.builder(id(1), 1508).build());
    }

    @Test
    void keepsEverythingItWasBuiltWith() {
        Demand demand = demand().text("义诊")
                .level(Level.COUNTY)
                .form("PHONE")
                .window(days(5, 1, 9))
                .days(List.of(days(5, 8, 8), days(5, 1, 2)))
                .language("mn")
                .amount(Amount.of(3, "场"))
                .divisible(true)
                .audience(Set.of("老人"))
                .urgency(Urgency.URGENT)
                .waitingSince(TODAY)
                .pairedUnits(Set.of(id(3)))
                .rejected(Set.of(id(4)))
                .build();
        assertThat(demand)
                .isEqualTo(new Demand(
                        id(1),
                        VILLAGE,
                        "义诊",
                        "HEALTH",
                        Level.COUNTY,
                        "PHONE",
                        days(5, 1, 9),
                        List.of(days(5, 1, 2), days(5, 8, 8)),
                        "mn",
                        Amount.of(3, "场"),
                        true,
                        Set.of("老人"),
                        Urgency.URGENT,
                        TODAY,
                        Set.of(id(3)),
                        Set.of(id(4))));
    }

    @Test
    void refusesDaysOutsideOfItsWindow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> demand().days(List.of(days(5, 1, 2))).build());
        Demand.Builder inMay = demand().window(days(5, 3, 9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inMay.days(List.of(days(5, 2, 3))).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inMay.days(List.of(days(5, 9, 10))).build());
        assertThat(inMay.days(List.of(days(5, 3, 9))).build().days()).containsExactly(days(5, 3, 9));
    }

    @Test
    void refusesImpossibleCounts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> supply().openCommitments(-1).build());
        assertThatIllegalArgumentException().isThrownBy(() -> new Ratings(1, 1001));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ratings(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ratings(1, -1));
    }
}
