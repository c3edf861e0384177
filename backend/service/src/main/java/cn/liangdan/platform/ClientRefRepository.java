package cn.liangdan.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a device called the things it made; unique per creator for ever. */
@ApplicationScoped
public class ClientRefRepository {
    private final Sql sql;

    ClientRefRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * Takes the reference for a new object, waiting for another request that is just taking it.
     *
     * @return the object that has it already, or null when it is now the new one's
     * @throws DomainException 422 when something of another kind has it
     */
    public @Nullable UUID take(Scope scope, String creator, UUID clientRef, String objectType, UUID objectId) {
        int made = sql.run(
                "insert into platform_client_ref (creator, client_ref, object_type, object_id) values (?, ?, ?, ?)"
                        + " on conflict (creator, client_ref) do nothing",
                List.of(creator, clientRef, objectType, objectId));
        if (made == 1) {
            return null;
        }
        UUID known = sql.maybe(
                "select object_id from platform_client_ref where creator = ? and client_ref = ? and object_type = ?",
                List.of(creator, clientRef, objectType),
                row -> row.getObject(1, UUID.class));
        if (known == null) {
            throw DomainException.invalid(ProblemType.VALIDATION, "/clientRef", "field.client-ref-of-another");
        }
        return known;
    }
}
