package cn.liangdan.engine.plan;

import java.util.Random;
import java.util.stream.IntStream;

/** Small problems of every kind, the same for the same seed. */
final class RandomNetworks {

    private RandomNetworks() {}

    /** @param most greatest amount of a need; 1 makes every need a unit */
    static Network network(Random random, int needs, int slots, int most, int greatest) {
        Network network = new Network(needs, slots, 0);
        for (int slot = 0; slot < slots; slot++) {
            network.addSlot(random.nextInt(2 * most + 1));
        }
        for (int need = 0; need < needs; need++) {
            add(network, random, most, greatest);
        }
        return network;
    }

    static void add(Network network, Random random, int most, int greatest) {
        int[] where = some(random, network.slots());
        network.addNeed(1 + random.nextInt(most), where, values(random, where.length, greatest));
    }

    static int[] some(Random random, int from) {
        return IntStream.range(0, from).filter(each -> random.nextInt(3) > 0).toArray();
    }

    static int[] values(Random random, int count, int greatest) {
        return random.ints(count, 1, greatest + 1).toArray();
    }
}
