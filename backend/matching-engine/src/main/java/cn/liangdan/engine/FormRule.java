package cn.liangdan.engine;

/** The supply comes in the wanted form. */
final class FormRule implements Rule {
    @Override
    public Verdict judge(Demand demand, Supply supply, Context context) {
        String wanted = demand.form();
        String offered = supply.form();
        return wanted == null || offered == null || wanted.equals(offered)
                ? Fit.FIT
                : new Miss.OtherForm(wanted, offered);
    }
}
