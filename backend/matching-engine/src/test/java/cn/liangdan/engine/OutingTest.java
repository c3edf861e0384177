package cn.liangdan.engine;

import static cn.liangdan.engine.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutingTest {
    private static Visit visit(long need, long unit, long village, DateRange window) {
        return new Visit(id(need), id(unit), village, window);
    }

    private static Visit visit(long need, DateRange window, Availability availability) {
        return new Visit(id(need), id(9), VILLAGE, window, availability);
    }

    private static Outing outing(DateRange days, long... visits) {
        return new Outing(
                id(9),
                TOWNSHIP,
                List.of(days),
                Arrays.stream(visits).mapToObj(Samples::id).toList());
    }

    @Test
    void takesAlongWhatCanBeServedOnTheSameDay() {
        List<Visit> visits = List.of(
                visit(1, 9, VILLAGE, days(5, 1, 10)),
                visit(2, 9, VILLAGE + 1, days(5, 8, 20)),
                visit(3, 9, VILLAGE + 2, days(5, 15, 30)),
                visit(4, 9, VILLAGE + 3, null));
        assertThat(Outing.bundle(visits, Level.TOWNSHIP, 9, TODAY))
                .containsExactly(outing(days(5, 8, 10), 1, 2, 4), outing(days(5, 15, 30), 3));
    }

    @Test
    void keepsUnitsAndNeighbourhoodsApart() {
        List<Visit> visits =
                List.of(visit(1, 9, VILLAGE, null), visit(2, 8, VILLAGE, null), visit(3, 9, VILLAGE + 1_000, null));
        assertThat(Outing.bundle(visits, Level.TOWNSHIP, 9, TODAY)).hasSize(3);
        assertThat(Outing.bundle(visits, Level.COUNTY, 9, TODAY))
                .extracting(Outing::visits)
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
                .containsExactly(List.of(new DateRange(TODAY, TODAY)), List.of(days(5, 1, 2)), List.of(days(5, 1, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> Outing.bundle(visits, Level.TOWNSHIP, 0, TODAY));
    }

    @Test
    void keepsToTheDaysOnWhichAStandingOfferIsThere() {
        Availability market = Availability.during(days(5, 6, 6), days(5, 13, 13), days(5, 20, 20));
        List<Visit> visits = List.of(
                visit(1, days(5, 1, 15), market), visit(2, days(5, 10, 30), market), visit(3, days(5, 14, 30), market));
        assertThat(Outing.bundle(visits, Level.TOWNSHIP, 9, TODAY))
                .containsExactly(outing(days(5, 13, 13), 1, 2), outing(days(5, 20, 20), 3));
        assertThat(visits).allMatch(visit -> visit.isPossible(TODAY));
        assertThat(visits.get(2).isPossible(TODAY.plusDays(60))).isFalse();
    }

    @Test
    void goesOnTheDayThatSuitsMostWhenThePressingOneHasSeveral() {
        List<Visit> visits = List.of(
                visit(1, days(5, 1, 20), Availability.during(days(5, 4, 5), days(5, 20, 20))),
                visit(2, null, Availability.during(days(5, 5, 6), days(5, 28, 28))),
                visit(3, null, Availability.during(days(5, 3, 5), days(5, 29, 29))));
        assertThat(Outing.bundle(visits, Level.TOWNSHIP, 9, TODAY)).containsExactly(outing(days(5, 5, 5), 1, 2, 3));
    }

    @Test
    void offersEveryPieceOfItsCommonDays() {
        Availability twice = Availability.during(days(5, 4, 5), days(5, 6, 7), days(5, 11, 12));
        List<Visit> visits = List.of(visit(1, days(5, 5, 11), twice), visit(2, null, twice));
        Outing outing = Outing.bundle(visits, Level.TOWNSHIP, 9, TODAY).get(0);
        assertThat(outing.days()).containsExactly(days(5, 5, 7), days(5, 11, 11));
        assertThat(outing.daysWith(visit(3, 9, VILLAGE, days(5, 7, 30))))
                .containsExactly(days(5, 7, 7), days(5, 11, 11));
        assertThat(outing.daysWith(visit(3, 9, VILLAGE, days(5, 8, 10)))).isEmpty();
        assertThat(outing.daysWith(visit(3, 9, VILLAGE, null))).isEqualTo(outing.days());
    }

    @Test
    void makesAsFewOutingsAsTheWindowsAllow() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            List<Visit> visits = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int from = 1 + random.nextInt(10);
                visits.add(visit(i, 9, VILLAGE, days(5, from, Math.min(10, from + random.nextInt(4)))));
            }
            assertThat(Outing.bundle(visits, Level.TOWNSHIP, 9, TODAY)).hasSize(fewestDays(visits));
        }
    }

    /** By trying every choice among the first ten days of May. */
    private static int fewestDays(List<Visit> visits) {
        return IntStream.range(1, 1 << 10)
                .filter(chosen -> visits.stream().allMatch(visit -> IntStream.range(0, 10)
                        .anyMatch(day ->
                                (chosen >> day & 1) == 1 && visit.window().contains(LocalDate.of(2026, 5, 1 + day)))))
                .map(Integer::bitCount)
                .min()
                .orElseThrow();
    }

    @Test
    void makesEveryVisitOnceOnItsDaysInAnyOrder() {
        Random random = new Random(4);
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int from = 1 + random.nextInt(20);
            DateRange window = days(5, from, from + random.nextInt(11));
            Availability available =
                    i % 2 == 0 ? Availability.ALWAYS : Availability.during(days(5, 1, 9), days(5, from, 31));
            visits.add(new Visit(id(i), id(random.nextInt(3)), VILLAGE + random.nextInt(5), window, available));
        }
        List<Outing> outings = Outing.bundle(visits, Level.TOWNSHIP, 7, TODAY);
        assertThat(outings).allSatisfy(outing -> assertThat(outing.visits()).hasSizeBetween(1, 7));
        assertThat(outings.stream().flatMap(outing -> outing.visits().stream()))
                .hasSize(200)
                .doesNotHaveDuplicates();
        for (Outing outing : outings) {
            List<Visit> made = outing.visits().stream()
                    .map(id -> visits.get((int) id.getLeastSignificantBits()))
                    .toList();
            for (LocalDate day = TODAY; day.getMonthValue() < 7; day = day.plusDays(1)) {
                LocalDate on = day;
                boolean suitsAll =
                        made.stream().allMatch(visit -> visit.days(TODAY).contains(on));
                assertThat(outing.days().stream().anyMatch(range -> range.contains(on)))
                        .as("%s", on)
                        .isEqualTo(suitsAll);
            }
        }
        List<Visit> shuffled = new ArrayList<>(visits);
        Collections.shuffle(shuffled, random);
        assertThat(Outing.bundle(shuffled, Level.TOWNSHIP, 7, TODAY)).isEqualTo(outings);
    }
}
