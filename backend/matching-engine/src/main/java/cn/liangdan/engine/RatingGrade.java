package cn.liangdan.engine;

/** What villages said of the unit, shrunk towards the mean. */
final class RatingGrade implements Grade {

    static int of(Ratings ratings, Policy policy) {
        long count = (long) ratings.count() + policy.priorRatings();
        return count == 0
                ? NEUTRAL
                : (int) ((ratings.sum() + (long) policy.priorRatings() * policy.priorMean()) / count);
    }

    @Override
    public int of(Asked asked, Offered offered) {
        return offered.ratingGrade();
    }

    @Override
    public Ground ground(Asked asked, Offered offered) {
        return new Ground.Rated(offered.supply().ratings().count(), offered.ratingGrade());
    }
}
