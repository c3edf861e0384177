package cn.liangdan.engine;

/** A demand is served at the level that handles it or below: what the county can do is not sent to the city. */
final class LevelRule implements Rule {
    @Override
    public Verdict judge(Demand demand, Supply supply, Context context) {
        Level handling = demand.level();
        Level offered = supply.level();
        if (handling == null || offered == null || offered.compareTo(handling) <= 0) {
            return Fit.FIT;
        }
        return new Miss.LevelTooHigh(handling, offered, offered.ordinal() - handling.ordinal());
    }
}
