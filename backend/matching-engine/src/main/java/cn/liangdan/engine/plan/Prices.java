package cn.liangdan.engine.plan;

/** What the stores and the floors of regions cost, as the parts of a plan found it. Any such prices prove a bound. */
final class Prices {

    private final double[] store;
    private final double[] region;

    Prices(int stores, int regions) {
        store = new double[stores];
        region = new double[regions];
    }

    double store(int at) {
        return store[at];
    }

    void setStore(int at, double price) {
        store[at] = Math.max(0, price);
    }

    /** A store that several parts draw on costs what the part said that pays most. */
    void raiseStore(int at, double price) {
        store[at] = Math.max(store[at], price);
    }

    double region(int at) {
        return region[at];
    }

    void setRegion(int at, double price) {
        region[at] = price;
    }

    /** What a way costs that takes so many units of its stores. */
    double of(Choices choices, int way, long weight) {
        int window = choices.window(way);
        return weight * (store[choices.store(way)] + (window == Choices.NONE ? 0 : store[window]));
    }
}
