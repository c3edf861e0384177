package cn.liangdan.engine;

import static cn.liangdan.engine.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CategoryRuleTest {

    private static final Context MAPPED = new Context(
            TODAY,
            CategoryMappings.of(List.of(
                    new CategoryMappings.Pair("HEALTH", "三下乡·卫生"), new CategoryMappings.Pair("三下乡·卫生", "五送·健康"))));

    @Test
    void namesBothCategoriesWhenTheyDiffer() {
        assertThat(judge(HardCriterion.CATEGORY, demand().category("CULTURE"), supply()))
                .isEqualTo(new Miss.OtherCategory("CULTURE", "HEALTH"));
    }

    @Test
    void excludesNothingWithoutAWantedCategory() {
        assertThat(judge(HardCriterion.CATEGORY, demand().category(null), supply()))
                .isEqualTo(Fit.FIT);
    }

    @Test
    void acceptsAMappedCategoryInBothDirections() {
        Supply mapped = Supply.builder(id(2), id(3), COUNTY, "三下乡·卫生").build();
        assertThat(HardCriterion.CATEGORY.judge(demand().build(), mapped, MAPPED))
                .isEqualTo(Fit.FIT);
        assertThat(HardCriterion.CATEGORY.judge(demand().category("三下乡·卫生").build(), supply().build(), MAPPED))
                .isEqualTo(Fit.FIT);
    }

    @Test
    void doesNotChainMappings() {
        assertThat(HardCriterion.CATEGORY.judge(demand().category("五送·健康").build(), supply().build(), MAPPED))
                .isEqualTo(new Miss.OtherCategory("五送·健康", "HEALTH"));
    }

    @Test
    void listsACategoryFirstAndItsPartnersInOrder() {
        assertThat(MAPPED.mappings().allOf("三下乡·卫生")).containsExactly("三下乡·卫生", "HEALTH", "五送·健康");
    }
}
