package cn.liangdan.engine;

import cn.liangdan.engine.text.TextModel;
import java.time.LocalDate;

/** Everything besides the two lists that a score depends on. */
record Preparation(Context context, Policy policy, TextModel texts) {

    int today() {
        return (int) context.asOf().toEpochDay();
    }

    Asked asked(Demand demand) {
        return Asked.of(demand, context, texts);
    }

    Offered offered(Supply supply) {
        LocalDate asOf = context.asOf();
        return new Offered(
                supply,
                texts.vector(supply.text()),
                Offered.days(supply, asOf),
                Offered.seasons(supply, asOf),
                RatingGrade.of(supply.ratings(), policy),
                LoadGrade.of(supply.openCommitments()));
    }
}
