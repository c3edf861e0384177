package cn.liangdan.engine.plan;

/** Units by pair of need and slot, and what they add up to. Never more than a slot has or a need asks for. */
final class Flow {

    private final Network network;
    private final Limits limits;
    private final long[] units;
    private final long[] slotLeft;
    private final long[] needLeft;
    private final long[] groupLeft;

    Flow(Network network, Limits limits) {
        this.network = network;
        this.limits = limits;
        units = new long[network.pairs().length];
        slotLeft = new long[network.slots()];
        needLeft = new long[network.needs()];
        for (int slot = 0; slot < slotLeft.length; slot++) {
            slotLeft[slot] = network.capacity(slot);
        }
        for (int need = 0; need < needLeft.length; need++) {
            needLeft[need] = network.amount(need);
        }
        groupLeft = limits.limit().clone();
    }

    /** Adds what fits of so many units and says how many. */
    long add(int need, int pair, long wanted) {
        int slot = network.slot(pair);
        int group = limits.groupOf()[slot];
        long fits = Math.min(Math.min(wanted, needLeft[need]), slotLeft[slot]);
        fits = group == Limits.NONE ? fits : Math.min(fits, groupLeft[group]);
        units[pair] += fits;
        needLeft[need] -= fits;
        slotLeft[slot] -= fits;
        if (group != Limits.NONE) {
            groupLeft[group] -= fits;
        }
        return fits;
    }

    /** Serves what is left over with what is left, each need from its best slots. */
    void fill() {
        for (int need = 0; need < needLeft.length; need++) {
            int tried = 0;
            while (needLeft[need] > 0 && tried++ < network.end(need) - network.begin(need)) {
                int best = Limits.NONE;
                for (int pair = network.begin(need); pair < network.end(need); pair++) {
                    if (open(pair) && (best == Limits.NONE || network.value(pair) > network.value(best))) {
                        best = pair;
                    }
                }
                if (best == Limits.NONE) {
                    break;
                }
                add(need, best, Long.MAX_VALUE);
            }
        }
    }

    private boolean open(int pair) {
        int slot = network.slot(pair);
        int group = limits.groupOf()[slot];
        return slotLeft[slot] > 0 && (group == Limits.NONE || groupLeft[group] > 0);
    }

    long units(int pair) {
        return units[pair];
    }

    long value() {
        long value = 0;
        for (int need = 0; need < needLeft.length; need++) {
            for (int pair = network.begin(need); pair < network.end(need); pair++) {
                value += units[pair] * network.value(pair);
            }
        }
        return value;
    }

    /** The value less what missed floors cost. */
    long worth() {
        long[] served = new long[limits.floor().length];
        for (int need = 0; need < needLeft.length; need++) {
            int region = limits.regionOf()[need];
            if (region != Limits.NONE) {
                served[region] += network.amount(need) - needLeft[need];
            }
        }
        long missed = 0;
        for (int region = 0; region < served.length; region++) {
            missed += Math.max(0, limits.floor()[region] - served[region]);
        }
        return value() - missed * limits.floorPrice();
    }
}
