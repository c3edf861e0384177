package cn.liangdan.engine;

/** Nobody judged the supply unfit for the demand, whatever the other criteria say. */
final class RejectedRule implements Rule {
    @Override
    public Verdict judge(Demand demand, Supply supply, Context context) {
        return demand.rejected().contains(supply.id()) ? new Miss.Rejected() : Fit.FIT;
    }
}
