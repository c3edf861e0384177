package cn.liangdan.division;

import cn.liangdan.platform.Sql;

/** The tree without the application around it. */
public final class BareDivisions {
    private BareDivisions() {}

    public static DivisionService over(Sql sql) {
        return new DivisionService(new DivisionRepository(sql));
    }

    /** In the transaction of the caller. */
    public static void load(Sql sql) {
        new DivisionLoader(sql).fill();
    }
}
