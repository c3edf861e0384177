package cn.liangdan.benchmarks;

import cn.liangdan.engine.plan.Network;
import java.util.Arrays;
import java.util.Random;

/**
 * Seeded planning problems: needs of one unit each in villages, offers whose reach is a township, a county or the city,
 * values that fall with distance, so that neighbours want the same offers.
 */
final class SyntheticPlans {

    private static final int GREATEST = 100_000;
    private static final int TOWNSHIPS_OF_A_COUNTY = 13;

    private SyntheticPlans() {}

    /** @param load total capacity as a part of total demand */
    static Network network(int needs, int offers, int pairsOfANeed, double load, long seed) {
        Random random = new Random(seed);
        Network network = new Network(needs, offers, needs * pairsOfANeed);
        long total = Math.round(needs * load);
        int[] quality = new int[offers];
        for (int offer = 0; offer < offers; offer++) {
            network.addSlot(total * (offer + 1) / offers - total * offer / offers);
            quality[offer] = random.nextInt(GREATEST / 4);
        }
        int townships = Math.max(1, offers / 11);
        for (int need = 0; need < needs; need++) {
            int township = random.nextInt(townships);
            int[] where = distinct(random, township, townships, offers, pairsOfANeed);
            int urgency = random.nextInt(GREATEST / 5);
            int[] values = new int[where.length];
            for (int i = 0; i < where.length; i++) {
                int closeness = closeness(where[i] % townships, township);
                values[i] = 1 + quality[where[i]] + urgency + closeness + random.nextInt(GREATEST / 4);
            }
            network.addNeed(1, where, values);
        }
        return network;
    }

    private static int closeness(int offerTownship, int township) {
        if (offerTownship == township) {
            return GREATEST * 3 / 10;
        }
        return offerTownship / TOWNSHIPS_OF_A_COUNTY == township / TOWNSHIPS_OF_A_COUNTY ? GREATEST / 5 : GREATEST / 10;
    }

    private static int[] distinct(Random random, int township, int townships, int offers, int count) {
        int[] chosen = new int[count];
        int used = 0;
        while (used < count) {
            int reach = random.nextInt(3);
            int county = township / TOWNSHIPS_OF_A_COUNTY * TOWNSHIPS_OF_A_COUNTY;
            int near = Math.min(townships - 1, county + random.nextInt(TOWNSHIPS_OF_A_COUNTY));
            int place = reach == 0 ? township : reach == 1 ? near : random.nextInt(townships);
            int offer = place + townships * random.nextInt(1 + (offers - 1 - place) / townships);
            boolean taken = false;
            for (int i = 0; i < used; i++) {
                taken |= chosen[i] == offer;
            }
            if (!taken) {
                chosen[used++] = offer;
            }
        }
        Arrays.sort(chosen);
        return chosen;
    }
}
