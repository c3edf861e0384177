package cn.liangdan.benchmarks;

import cn.liangdan.engine.Policy;
import cn.liangdan.engine.SoftCriterion;
import cn.liangdan.engine.plan.Network;
import java.util.Arrays;
import java.util.Random;

/**
 * Seeded planning problems over the real tree of a city. Needs of one unit each come from villages drawn by lot. Offers
 * belong to townships (30 %), counties (50 %) or the city (20 %), reach what lies below and are of one of several kinds;
 * the number of kinds is such that a need meets enough offers of its own. Capacities are uneven: a tenth of the offers
 * has about half of it. A pair is worth what the standard policy would give it: closeness from the tree, text mostly
 * faint and now and then strong, window fit even, urgency by need, rating and load by offer, pairing for one in fifty.
 */
final class SyntheticPlans {

    private static final int CITY = 0;
    private static final int COUNTY = 1;

    private final Random random;
    private final RealTree tree;
    private final int kinds;
    private final int[][] reachable;
    private final int[] home;
    private final int[] own;

    private SyntheticPlans(int offers, int wanted, long seed) {
        random = new Random(seed);
        tree = RealTree.read();
        // A fifth of the offers of a kind reaches every village, half of them one county's.
        kinds = Math.max(1, (int) (offers * (0.2 + 0.5 / tree.counties()) / (1.3 * wanted)));
        home = new int[offers];
        own = new int[offers];
        reachable = new int[kinds * (1 + tree.counties() + tree.townships())][];
        int[] sizes = new int[reachable.length];
        int[] shelf = new int[offers];
        for (int offer = 0; offer < offers; offer++) {
            int lot = random.nextInt(10);
            int township = random.nextInt(tree.townships());
            home[offer] = lot < 2 ? CITY : lot < 7 ? 1 + tree.countyOf(township) : 1 + tree.counties() + township;
            own[offer] = weight(SoftCriterion.RATING) * (500 + random.nextInt(500))
                    + weight(SoftCriterion.LOAD) * (1_000 - 100 * random.nextInt(6));
            shelf[offer] = random.nextInt(kinds) * (reachable.length / kinds) + home[offer];
            sizes[shelf[offer]]++;
        }
        Arrays.setAll(reachable, each -> new int[sizes[each]]);
        for (int offer = 0; offer < offers; offer++) {
            reachable[shelf[offer]][--sizes[shelf[offer]]] = offer;
        }
    }

    /**
     * @param least fewest pairs of a need
     * @param most greatest number of pairs of a need; only a need that few offers reach has fewer than {@code least}
     * @param load total capacity as a part of total demand
     */
    static Network network(int needs, int offers, int least, int most, double load, long seed) {
        SyntheticPlans plans = new SyntheticPlans(offers, most, seed);
        Network network = new Network(needs, offers, (int) (needs * (least + most) / 2.0 * 1.05));
        plans.capacities(network, offers, Math.round(needs * load));
        for (int need = 0; need < needs; need++) {
            plans.addNeed(network, least + plans.random.nextInt(most - least + 1));
        }
        return network;
    }

    private void capacities(Network network, int offers, long total) {
        double[] size = new double[offers];
        double sum = 0;
        for (int offer = 0; offer < offers; offer++) {
            size[offer] = StrictMath.exp(1.2 * random.nextGaussian());
            sum += size[offer];
        }
        double upTo = 0;
        long given = 0;
        for (int offer = 0; offer < offers; offer++) {
            upTo += size[offer];
            long now = Math.round(total * upTo / sum);
            network.addSlot(now - given);
            given = now;
        }
    }

    private void addNeed(Network network, int pairs) {
        int township = tree.townshipOf(random.nextInt(tree.villages()));
        int[] where = some(eligible(random.nextInt(kinds), township), pairs);
        int urgency = weight(SoftCriterion.URGENCY) * random.nextInt(1_001);
        int[] values = new int[where.length];
        for (int i = 0; i < where.length; i++) {
            values[i] = own[where[i]] + urgency + pair(home[where[i]]);
        }
        network.addNeed(1, where, values);
    }

    private int pair(int home) {
        int closeness = home == CITY ? 400 : home <= tree.counties() ? 700 : 1_000;
        int text = (int) (1_000 * StrictMath.pow(random.nextDouble(), 4));
        return weight(SoftCriterion.CLOSENESS) * closeness
                + weight(SoftCriterion.TEXT) * text
                + weight(SoftCriterion.WINDOW_FIT) * random.nextInt(1_001)
                + weight(SoftCriterion.PAIRING) * (random.nextInt(50) == 0 ? 1_000 : 0);
    }

    private int[] eligible(int kind, int township) {
        int at = kind * (reachable.length / kinds);
        int[] city = reachable[at + CITY];
        int[] county = reachable[at + COUNTY + tree.countyOf(township)];
        int[] near = reachable[at + COUNTY + tree.counties() + township];
        int[] all = Arrays.copyOf(city, city.length + county.length + near.length);
        System.arraycopy(county, 0, all, city.length, county.length);
        System.arraycopy(near, 0, all, city.length + county.length, near.length);
        return all;
    }

    /** So many of them, drawn by lot, in order. */
    private int[] some(int[] all, int count) {
        int most = Math.min(count, all.length);
        for (int i = 0; i < most; i++) {
            int with = i + random.nextInt(all.length - i);
            int drawn = all[with];
            all[with] = all[i];
            all[i] = drawn;
        }
        int[] drawn = Arrays.copyOf(all, most);
        Arrays.sort(drawn);
        return drawn;
    }

    private static int weight(SoftCriterion criterion) {
        return Policy.standard().weight(criterion);
    }
}
