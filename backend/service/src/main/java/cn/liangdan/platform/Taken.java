package cn.liangdan.platform;

/** The database decides whether a name or a place is free; it says so once for all who ask at the same time. */
public final class Taken {
    private Taken() {}

    /** @throws DomainException 409 with the text of {@code key} when a constraint says that another row has it */
    public static void unless(String key, Runnable statement) {
        try {
            statement.run();
        } catch (Sql.SqlFailure e) {
            if (e.isTaken()) {
                throw DomainException.of(ProblemType.DUPLICATE, key);
            }
            throw e;
        }
    }
}
