package cn.liangdan.engine;

import java.util.Set;

/** The supply is meant for the people the demand is for. */
final class AudienceGrade implements Grade {

    static int of(Set<String> wanted, Set<String> offered) {
        if (wanted.isEmpty() || offered.isEmpty()) {
            return NEUTRAL;
        }
        int shared = 0;
        for (String tag : wanted) {
            shared += offered.contains(tag) ? 1 : 0;
        }
        return BEST * shared / wanted.size();
    }

    @Override
    public int of(Asked asked, Offered offered) {
        return of(asked.demand().audience(), offered.supply().audience());
    }

    @Override
    public Ground ground(Asked asked, Offered offered) {
        Set<String> wanted = asked.demand().audience();
        return new Ground.Tags(
                wanted.stream()
                        .filter(offered.supply().audience()::contains)
                        .sorted()
                        .toList(),
                wanted.size());
    }
}
