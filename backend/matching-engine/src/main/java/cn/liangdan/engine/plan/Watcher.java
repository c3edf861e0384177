package cn.liangdan.engine.plan;

/** Hears what changes in an auction. */
interface Watcher {
    Watcher NONE = new Watcher() {
        @Override
        public void bids(int need) {}

        @Override
        public void buys(int need, int slot, int left) {}
    };

    /** It bids, because it has lost something or wants more. */
    void bids(int need);

    /** @param left what the part leaves it per unit */
    void buys(int need, int slot, int left);
}
