package cn.liangdan.engine;

/**
 * The criteria that decide whether a supply may serve a demand at all. Names and codes are stable: API, texts and tests
 * use them.
 */
public enum HardCriterion {
    CATEGORY("category", new CategoryRule()),
    AREA("area", new AreaRule()),
    LEVEL("level", new LevelRule()),
    FORM("form", new FormRule()),
    WINDOW("window", new WindowRule()),
    LANGUAGE("language", new LanguageRule()),
    CAPACITY("capacity", new CapacityRule()),
    PUBLISHED("published", new PublishedRule()),
    REJECTED("rejected", new RejectedRule());

    private final String code;
    private final Rule rule;

    HardCriterion(String code, Rule rule) {
        this.code = code;
        this.rule = rule;
    }

    public String code() {
        return code;
    }

    boolean holds(Demand demand, Supply supply, Context context) {
        return judge(demand, supply, context) == Fit.FIT;
    }

    Verdict judge(Demand demand, Supply supply, Context context) {
        return rule.judge(demand, supply, context);
    }
}
