package cn.liangdan.engine;

/** The unit is in a standing relation with the village. */
final class PairingGrade implements Grade {
    @Override
    public int of(Asked asked, Offered offered) {
        return paired(asked, offered) ? BEST : WORST;
    }

    @Override
    public Ground ground(Asked asked, Offered offered) {
        return new Ground.Paired(paired(asked, offered));
    }

    private static boolean paired(Asked asked, Offered offered) {
        return asked.demand().pairedUnits().contains(offered.supply().unit());
    }
}
