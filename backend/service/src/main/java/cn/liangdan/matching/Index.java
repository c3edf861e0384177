package cn.liangdan.matching;

import cn.liangdan.engine.Context;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.Policy;
import cn.liangdan.offer.OfferService;
import cn.liangdan.offer.OfferSummary;
import cn.liangdan.platform.ChangeService;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Sql;
import cn.liangdan.platform.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the lists in memory current: whoever asks catches up with the committed changes first, so that everybody reads
 * what they wrote. Requests that come while somebody catches up share the next turn; each replica follows for itself.
 */
@ApplicationScoped
class Index {
    private static final Logger LOG = Logger.getLogger(Index.class);
    private static final int AFTER_THE_DATA = 10_000;
    private static final int ANEW = 1_000;

    /** For whatever leaves no change that could be followed. */
    private static final Duration AGE = Duration.ofMinutes(10);

    private final Candidates candidates;
    private final Waiting waiting;
    private final OfferService offers;
    private final PolicyRepository policies;
    private final ChangeService changes;
    private final Sql sql;
    private final Times times;
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicLong asked = new AtomicLong();
    private long answered;
    private volatile @Nullable Built built;

    Index(
            Candidates candidates, Waiting waiting, OfferService offers, PolicyRepository policies, ChangeService changes, Sql sql,
            Times times) {
        this.candidates = candidates;
        this.waiting = waiting;
        this.offers = offers;
        this.policies = policies;
        this.changes = changes;
        this.sql = sql;
        this.times = times;
    }

    /** @param position up to which of the changes the lists are current */
    private record Built(Lists lists, LocalDate day, Instant at, Around around, long position) {}

    /**
     * What is so seldom changed that the lists are made anew then.
     *
     * @param organisation the last change of a unit or a pairing
     */
    private record Around(long policy, String mappings, long organisation) {}

    /** Where things stand in the database. */
    private record Standing(boolean unnumbered, long head, Around around) {}

    void onStart(@Observes @Priority(AFTER_THE_DATA) StartupEvent event) {
        Thread.ofVirtual().name("index").start(() -> {
            try {
                QuarkusTransaction.requiringNew().call(this::current);
            } catch (RuntimeException e) {
                LOG.error("the index is built when it is first asked for", e);
            }
        });
    }

    /** To be called before the transaction has asked the database anything: whoever waits here holds no connection. */
    Lists current() {
        long ticket = asked.incrementAndGet();
        turn.lock();
        try {
            Built now = built;
            if (now == null || answered < ticket) {
                long upTo = asked.get();
                now = catchUp(now);
                built = now;
                answered = upTo;
            }
            return now.lists();
        } finally {
            turn.unlock();
        }
    }

    private Built catchUp(@Nullable Built before) {
        Standing standing = standing();
        if (standing.unnumbered()) {
            changes.head();
            standing = standing();
        }
        if (before == null || !before.day().equals(times.today()) || !before.around().equals(standing.around())
                || times.now().isAfter(before.at().plus(AGE)) || standing.head() - before.position() > ANEW) {
            return anew(standing);
        }
        if (standing.head() > before.position()) {
            follow(before, standing.head());
        }
        return new Built(before.lists(), before.day(), before.at(), before.around(), standing.head());
    }

    private Standing standing() {
        return sql.one(
                "select exists (select from platform_change where position is null) as unnumbered,"
                        + " (select coalesce(max(position), 0) from platform_change) as head,"
                        + " (select max(version) from matching_policy) as policy,"
                        + " (select coalesce(string_agg(from_code || '>' || to_code, ',' order by from_code, to_code), '')"
                        + " from catalogue_mapping) as mappings,"
                        + " (select coalesce(max(id), 0) from audit_entry where object_type in ('UNIT', 'PAIRING')) as organisation",
                List.of(),
                row -> new Standing(
                        row.getBoolean("unnumbered"), row.getLong("head"),
                        new Around(row.getLong("policy"), row.getString("mappings"), row.getLong("organisation"))));
    }

    private Built anew(Standing standing) {
        Policy policy = policies.current(Scope.SYSTEM);
        Context context = new Context(times.today(), candidates.mappings());
        List<Demand> needs = waiting.open(Scope.SYSTEM, List.of()).stream().filter(open -> open.remaining() > 0).map(Open::demand).toList();
        Lists lists = new Lists(context, policy, onOffer(candidates.supplies(Scope.SYSTEM)), needs);
        LOG.infof("index of %d needs, policy %d", needs.size(), policy.version());
        return new Built(lists, context.asOf(), times.now(), standing.around(), standing.head());
    }

    /** Rows are read after the changes that name them, so they are at least as new. */
    private void follow(Built before, long head) {
        Set<UUID> needs = new HashSet<>();
        Set<UUID> offers = new HashSet<>();
        sql.list(
                "select object_type, object_id from platform_change where position > ? and position <= ?",
                List.of(before.position(), head),
                row -> (row.getString(1).equals("OFFER") ? offers : needs).add(row.getObject(2, UUID.class)));
        List<Demand> waitingNow = waiting.among(Scope.SYSTEM, needs);
        waitingNow.forEach(before.lists()::put);
        needs.removeAll(waitingNow.stream().map(Demand::id).collect(Collectors.toSet()));
        List<Lists.Offered> onOffer = onOffer(candidates.touched(Scope.SYSTEM, offers, changedNeeds(waitingNow, needs)));
        onOffer.forEach(before.lists()::put);
        onOffer.forEach(offer -> offers.remove(offer.supply().id()));
        needs.forEach(before.lists()::removeNeed);
        offers.forEach(before.lists()::removeOffer);
    }

    /** With what a page shows of them; without those that left the list meanwhile, which their change will say. */
    private List<Lists.Offered> onOffer(List<Stocked> stock) {
        Map<UUID, OfferSummary> shown = offers.summaries(Scope.PUBLIC, stock.stream().map(Stocked::id).toList());
        return stock.stream()
                .filter(offer -> shown.containsKey(offer.id()))
                .map(offer -> new Lists.Offered(offer.supply(), shown.get(offer.id())))
                .toList();
    }

    private static Set<UUID> changedNeeds(List<Demand> waitingNow, Set<UUID> gone) {
        Set<UUID> all = waitingNow.stream().map(Demand::id).collect(Collectors.toCollection(HashSet::new));
        all.addAll(gone);
        return all;
    }
}
