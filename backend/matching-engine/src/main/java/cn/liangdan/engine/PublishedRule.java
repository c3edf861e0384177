package cn.liangdan.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The supply stands on the list today. */
final class PublishedRule implements Rule {
    @Override
    public Verdict judge(Demand demand, Supply supply, Context context) {
        return judge(supply, context);
    }

    static Verdict judge(Supply supply, Context context) {
        LocalDate asOf = context.asOf();
        DateRange validity = supply.validity();
        if (!supply.published()) {
            return new Miss.NotPublished();
        }
        if (asOf.isBefore(validity.from())) {
            return new Miss.NotYetValid(ChronoUnit.DAYS.between(asOf, validity.from()));
        }
        return asOf.isAfter(validity.to()) ? new Miss.Expired(ChronoUnit.DAYS.between(validity.to(), asOf)) : Fit.FIT;
    }
}
