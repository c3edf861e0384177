package cn.liangdan.platform;

/** The scope as conditions of SQL, in one place: what a principal may read of needs, commitments and offers. */
public final class Sight {
    private static final String ON_THE_LIST = "('LISTED', 'RECEIVED', 'SCHEDULED', 'DELIVERED', 'ANSWERED', 'CLOSED')";

    private Sight() {}

    /** @param n alias of table need */
    public static Select needs(Select select, Scope scope, String n) {
        if (scope.equals(Scope.SYSTEM)) {
            return select;
        }
        StringBuilder condition = new StringBuilder(n + ".division between ? and ?");
        Select narrowed = select;
        if (scope.listedOnly()) {
            condition.append(" and ").append(n).append(".state in ").append(ON_THE_LIST);
        }
        if (scope.client() != null) {
            return narrowed.where(
                    condition + " and " + n + ".client_id = ?", scope.area().from(), scope.area().to(), scope.client());
        }
        if (scope.units().isEmpty()) {
            return narrowed.where(condition.toString(), scope.area().from(), scope.area().to());
        }
        return narrowed.where(
                "((" + condition + ") or exists (select from commitment sight where sight.need_id = " + n
                        + ".id and sight.unit_id = any (?)))",
                scope.area().from(),
                scope.area().to(),
                scope.units());
    }

    /** A unit sees its own promises; whoever sees a need whole sees every promise on it. */
    public static Select commitments(Select select, Scope scope, String c, String n) {
        return scope.units().isEmpty() ? needs(select, scope, n) : select.where(c + ".unit_id = any (?)", scope.units());
    }

    /** Published offers are everybody's; the others are their unit's, and those of whoever oversees it. */
    public static Select offers(Select select, Scope scope, String o) {
        if (scope.equals(Scope.SYSTEM)) {
            return select;
        }
        if (scope.listedOnly() || scope.client() != null) {
            return scope.units().isEmpty()
                    ? select.where(o + ".state = 'PUBLISHED'")
                    : select.where("(" + o + ".state = 'PUBLISHED' or " + o + ".unit_id = any (?))", scope.units());
        }
        return select.where(
                "(" + o + ".state = 'PUBLISHED' or " + o + ".division between ? and ?)",
                scope.area().from(),
                scope.area().to());
    }
}
