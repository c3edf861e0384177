package cn.liangdan.search;

import cn.liangdan.platform.Versioned;
import java.time.Instant;
import java.util.UUID;

/**
 * Filters of one list under a name of the person's own.
 *
 * @param query as in the list's address
 */
record View(UUID id, ListName list, String name, String query, Instant createdAt, long version) implements Versioned {
    /** The lists that can be viewed, with the operation whose parameters filter them. */
    enum ListName {
        NEEDS("listNeeds"),
        OFFERS("listOffers");

        final String operation;

        ListName(String operation) {
            this.operation = operation;
        }
    }
}
