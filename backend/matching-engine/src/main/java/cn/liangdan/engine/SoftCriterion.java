package cn.liangdan.engine;

/**
 * The criteria that decide how well a supply suits a demand it may serve. Names and codes are stable: API, texts and
 * tests use them.
 */
public enum SoftCriterion {
    CLOSENESS("closeness", new ClosenessGrade()),
    TEXT("text", new TextGrade()),
    WINDOW_FIT("window-fit", new WindowFitGrade()),
    SEASON("season", new SeasonGrade()),
    AUDIENCE("audience", new AudienceGrade()),
    PAIRING("pairing", new PairingGrade()),
    URGENCY("urgency", new UrgencyGrade()),
    RATING("rating", new RatingGrade()),
    LOAD("load", new LoadGrade());

    private final String code;
    private final Grade grade;

    SoftCriterion(String code, Grade grade) {
        this.code = code;
        this.grade = grade;
    }

    public String code() {
        return code;
    }

    int grade(Asked asked, Offered offered) {
        return grade.of(asked, offered);
    }

    Ground ground(Asked asked, Offered offered) {
        return grade.ground(asked, offered);
    }
}
