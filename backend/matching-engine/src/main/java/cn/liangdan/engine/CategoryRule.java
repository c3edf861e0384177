package cn.liangdan.engine;

/** The supply is of the wanted category or of one mapped to it. */
final class CategoryRule implements Rule {
    @Override
    public Verdict judge(Demand demand, Supply supply, Context context) {
        String wanted = demand.category();
        return wanted == null || context.mappings().same(wanted, supply.category())
                ? Fit.FIT
                : new Miss.OtherCategory(wanted, supply.category());
    }
}
