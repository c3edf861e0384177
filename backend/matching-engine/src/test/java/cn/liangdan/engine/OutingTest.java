package cn.liangdan.engine;

import static cn.liangdan.engine.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutingTest {
    private static Visit visit(long need, long unit, long village, DateRange window) {
        return new Visit(id(need), id(unit), village, window);
    }

    @Test
    void takesAlongWhatCanBeServedOnTheSameDay() {
        List<Visit> visits = List.of(
                visit(1, 9, VILLAGE, days(5, 1, 10)),
                visit(2, 9, VILLAGE + 1, days(5, 8, 20)),
                visit(3, 9, VILLAGE + 2, days(5, 15, 30)),
                visit(4, 9, VILLAGE + 3, null));
        assertThat(Outing.bundle(visits, Level.TOWNSHIP, 9, TODAY))
                .containsExactly(
                        new Outing(id(9), TOWNSHIP, days(5, 8, 10), List.of(id(1), id(2), id(4))),
                        new Outing(id(9), TOWNSHIP, days(5, 15, 30), List.of(id(3))));
    }

    @Test
    void keepsUnitsAndNeighbourhoodsApart() {
        List<Visit> visits =
                List.of(visit(1, 9, VILLAGE, null), visit(2, 8, VILLAGE, null), visit(3, 9, VILLAGE + 1_000, null));
        assertThat(Outing.bundle(visits, Level.TOWNSHIP, 9, TODAY)).hasSize(3);
        assertThat(Outing.bundle(visits, Level.COUNTY, 9, TODAY))
                .extracting(Outing::needs)
                .containsExactly(List.of(id(2)), List.of(id(1), id(3)));
    }

    @Test
    void servesNoMoreThanAnOutingCanAndNothingInThePast() {
        List<Visit> visits = List.of(
                visit(1, 9, VILLAGE, days(5, 1, 2)),
                visit(2, 9, VILLAGE, days(5, 1, 2)),
                visit(3, 9, VILLAGE, days(3, 1, 2)),
                visit(4, 9, VILLAGE, new DateRange(TODAY.minusDays(9), TODAY)));
        assertThat(Outing.bundle(visits, Level.TOWNSHIP, 1, TODAY))
                .extracting(Outing::days)
                .containsExactly(new DateRange(TODAY, TODAY), days(5, 1, 2), days(5, 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Outing.bundle(visits, Level.TOWNSHIP, 0, TODAY));
    }

    @Test
    void servesEveryNeedOnceInItsWindowInAnyOrder() {
        Random random = new Random(4);
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int from = 1 + random.nextInt(25);
            visits.add(
                    visit(i, random.nextInt(3), VILLAGE + random.nextInt(5), days(5, from, from + random.nextInt(6))));
        }
        List<Outing> outings = Outing.bundle(visits, Level.TOWNSHIP, 7, TODAY);
        assertThat(outings).allSatisfy(outing -> assertThat(outing.needs()).hasSizeBetween(1, 7));
        assertThat(outings.stream().flatMap(outing -> outing.needs().stream()))
                .hasSize(200)
                .doesNotHaveDuplicates();
        for (Outing outing : outings) {
            assertThat(outing.needs()).allMatch(need -> visits.get((int) need.getLeastSignificantBits())
                    .window()
                    .contains(outing.days().from()));
            assertThat(outing.needs()).allMatch(need -> visits.get((int) need.getLeastSignificantBits())
                    .window()
                    .contains(outing.days().to()));
        }
        Collections.shuffle(visits, random);
        assertThat(Outing.bundle(visits, Level.TOWNSHIP, 7, TODAY)).isEqualTo(outings);
    }
}
