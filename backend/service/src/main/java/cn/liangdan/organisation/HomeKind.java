package cn.liangdan.organisation;

/** Where a person is at home: exactly one of the three. */
public enum HomeKind {
    STATION("organisation_station"),
    UNIT("organisation_unit"),
    OFFICE("organisation_office");

    final String table;

    HomeKind(String table) {
        this.table = table;
    }
}
