package cn.liangdan.engine;

import static cn.liangdan.engine.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelTest {

    @ParameterizedTest
    @CsvSource({
        "150000000000, PROVINCE",
        "150800000000, CITY",
        "150821000000, COUNTY",
        "150821101000, TOWNSHIP",
        "150821101200, VILLAGE"
    })
    void readsTheLevelOffACode(long code, Level level) {
        assertThat(Level.of(code)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "150821101200, 150821101200, VILLAGE", "150821101200, 150821101201, TOWNSHIP",
        "150821101200, 150821101000, TOWNSHIP", "150821101200, 150821102200, COUNTY",
        "150821101200, 150824000000, CITY", "150821101200, 150100000000, PROVINCE",
        "150821101200, 140100000000, NATION", "150821000000, 150821000000, COUNTY"
    })
    void findsTheLowestSharedLevel(long one, long other, Level level) {
        assertThat(Level.shared(one, other)).isEqualTo(level);
        assertThat(Level.shared(other, one)).isEqualTo(level);
    }

    @Test
    void servesAtTheHandlingLevelOrBelow() {
        assertThat(judge(HardCriterion.LEVEL, demand().level(Level.COUNTY), supply().level(Level.COUNTY)))
                .isEqualTo(Fit.FIT);
        assertThat(judge(HardCriterion.LEVEL, demand().level(Level.COUNTY), supply().level(Level.TOWNSHIP)))
                .isEqualTo(Fit.FIT);
    }

    @Test
    void saysHowManyLevelsUpAnOfferIs() {
        assertThat(judge(HardCriterion.LEVEL, demand().level(Level.TOWNSHIP), supply().level(Level.CITY)))
                .isEqualTo(new Miss.LevelTooHigh(Level.TOWNSHIP, Level.CITY, 2));
    }

    @Test
    void excludesNothingWhenEitherLevelIsOpen() {
        assertThat(judge(HardCriterion.LEVEL, demand(), supply().level(Level.CITY)))
                .isEqualTo(Fit.FIT);
        assertThat(judge(HardCriterion.LEVEL, demand().level(Level.VILLAGE), supply()))
                .isEqualTo(Fit.FIT);
    }
}
