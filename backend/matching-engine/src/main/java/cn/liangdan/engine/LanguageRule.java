package cn.liangdan.engine;

/** The supply speaks the wanted language, or language does not matter to it. */
final class LanguageRule implements Rule {
    @Override
    public Verdict judge(Demand demand, Supply supply, Context context) {
        String wanted = demand.language();
        return wanted == null
                        || supply.languages().isEmpty()
                        || supply.languages().contains(wanted)
                ? Fit.FIT
                : new Miss.OtherLanguage(
                        wanted, supply.languages().stream().sorted().toList());
    }
}
