package cn.liangdan.engine;

/** Enough is left for a commitment: the whole demand, or any part of a divisible one. */
final class CapacityRule implements Rule {
    @Override
    public Verdict judge(Demand demand, Supply supply, Context context) {
        Capacity capacity = supply.capacity();
        if (capacity == null) {
            return Fit.FIT;
        }
        Amount left = capacity.remaining();
        if (!capacity.countsAs(demand)) {
            return new Miss.OtherUnit(demand.amount().unit(), left.unit());
        }
        long missing = capacity.least(demand) - left.thousandths();
        return missing <= 0 ? Fit.FIT : new Miss.CapacityShort(new Amount(missing, left.unit()));
    }
}
