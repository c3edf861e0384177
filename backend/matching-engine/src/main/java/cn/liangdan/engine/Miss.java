package cn.liangdan.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A hard criterion that fails, with the least that would have to change for it to hold. */
public sealed interface Miss extends Verdict {

    HardCriterion criterion();

    /** Would fit if the categories were mapped to each other or one of them were the other. */
    record OtherCategory(String wanted, String offered) implements Miss {
        @Override
        public HardCriterion criterion() {
            return HardCriterion.CATEGORY;
        }
    }

    /**
     * Would fit if the supply served the village's division.
     *
     * @param division twelve-digit code of the village
     * @param nearest the served area closest to it; {@code null} if the supply serves nowhere
     * @param shared the lowest level at which village and that area lie in one division
     */
    record OutsideArea(long division, @Nullable Area nearest, Level shared) implements Miss {
        @Override
        public HardCriterion criterion() {
            return HardCriterion.AREA;
        }
    }

    /**
     * Would fit if the demand were escalated.
     *
     * @param levels how many levels up, at least 1
     */
    record LevelTooHigh(Level handling, Level offered, int levels) implements Miss {
        @Override
        public HardCriterion criterion() {
            return HardCriterion.LEVEL;
        }
    }

    /** Would fit if another form were wanted. */
    record OtherForm(String wanted, String offered) implements Miss {
        @Override
        public HardCriterion criterion() {
            return HardCriterion.FORM;
        }
    }

    /** Which end of the wanted window has to move. */
    enum Shift {
        /** The window would have to begin earlier. */
        BEGIN_EARLIER,
        /** The window would have to end later. */
        END_LATER
    }

    /**
     * Would fit if the wanted window were longer.
     *
     * @param days by how many days, at least 1
     */
    record WindowApart(Shift shift, long days) implements Miss {
        @Override
        public HardCriterion criterion() {
            return HardCriterion.WINDOW;
        }
    }

    /**
     * Would fit if the days wanted within the window, which alone are wanted, were others.
     *
     * @param days how many days earlier or later one of them would have to be, at least 1
     */
    record DaysApart(boolean earlier, long days) implements Miss {
        @Override
        public HardCriterion criterion() {
            return HardCriterion.WINDOW;
        }
    }

    /** The supply has no day left on which it could be served. */
    record NeverAvailable() implements Miss {
        @Override
        public HardCriterion criterion() {
            return HardCriterion.WINDOW;
        }
    }

    /**
     * Would fit in another language.
     *
     * @param offered in order
     */
    record OtherLanguage(String wanted, List<String> offered) implements Miss {
        @Override
        public HardCriterion criterion() {
            return HardCriterion.LANGUAGE;
        }
    }

    /** Would fit if so much more were left. */
    record CapacityShort(Amount missing) implements Miss {
        @Override
        public HardCriterion criterion() {
            return HardCriterion.CAPACITY;
        }
    }

    /** Would fit if both counted in the same unit of measure. */
    record OtherUnit(String wanted, String offered) implements Miss {
        @Override
        public HardCriterion criterion() {
            return HardCriterion.CAPACITY;
        }
    }

    /** Would fit if it were published. */
    record NotPublished() implements Miss {
        @Override
        public HardCriterion criterion() {
            return HardCriterion.PUBLISHED;
        }
    }

    /**
     * Would fit that many days later.
     *
     * @param days at least 1
     */
    record NotYetValid(long days) implements Miss {
        @Override
        public HardCriterion criterion() {
            return HardCriterion.PUBLISHED;
        }
    }

    /**
     * Would have fitted that many days ago.
     *
     * @param days at least 1
     */
    record Expired(long days) implements Miss {
        @Override
        public HardCriterion criterion() {
            return HardCriterion.PUBLISHED;
        }
    }

    /** Would fit if the judgement that it does not were taken back. */
    record Rejected() implements Miss {
        @Override
        public HardCriterion criterion() {
            return HardCriterion.REJECTED;
        }
    }
}
