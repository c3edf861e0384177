package cn.liangdan.need;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Mode;
import cn.liangdan.platform.Rounds;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.SystemWork;
import cn.liangdan.platform.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Erases contacts: when they were kept long enough, when the person asks, and again when a backup brings them back. */
@ApplicationScoped
class ErasureService {
    private static final Logger LOG = Logger.getLogger(ErasureService.class);
    private static final Duration KEPT_AFTER_THE_END = Duration.ofDays(180);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int BATCH = 100;
    /** After the demo data, before the first request. */
    private static final int WHEN_ALL_IS_THERE = 4_000;

    private final NeedDesk desk;
    private final Contacts contacts;
    private final ErasureRepository erasures;
    private final ErasureFile file;
    private final Event<Erased> events;
    private final Rounds rounds;
    private final SystemWork system;
    private final Mode mode;
    private final Times times;
    private Rounds.@Nullable Round round;

    ErasureService(
            NeedDesk desk,
            Contacts contacts,
            ErasureRepository erasures,
            ErasureFile file,
            Event<Erased> events,
            Rounds rounds,
            SystemWork system,
            Mode mode,
            Times times) {
        this.desk = desk;
        this.contacts = contacts;
        this.erasures = erasures;
        this.file = file;
        this.events = events;
        this.rounds = rounds;
        this.system = system;
        this.mode = mode;
        this.times = times;
    }

    /** A contact is gone. */
    record Erased(UUID needId) {}

    void start(@Observes @Priority(WHEN_ALL_IS_THERE) StartupEvent event) {
        if (!file.isKept() && mode.isProduction()) {
            LOG.warn("LIANGDAN_ERASURES names no file: contacts that were erased come back with an older backup");
        }
        replay();
        round = rounds.every(PAUSE, "erasures", () -> {
            eraseWhatWasKeptLongEnough();
            writeDown();
        });
    }

    void soon(@Observes(during = TransactionPhase.AFTER_SUCCESS) Erased event) {
        if (round != null) {
            round.soon();
        }
    }

    /** In the transaction of whoever asks for it, who has locked the need. @return whether there was a contact */
    boolean erase(Caller caller, Need need, @Nullable String reason) {
        if (!contacts.erase(Scope.SYSTEM, need.county, need.id)) {
            return false;
        }
        erasures.add(Scope.SYSTEM, need.id, times.now());
        desk.save(caller, need, "need.contact-erased", need.state, reason);
        events.fire(new Erased(need.id));
        return true;
    }

    /** @return how many */
    int eraseWhatWasKeptLongEnough() {
        int erased = 0;
        List<UUID> due = due();
        while (!due.isEmpty()) {
            int before = erased;
            for (UUID id : due) {
                erased += eraseBySystem(id) ? 1 : 0;
            }
            due = erased == before ? List.of() : due();
        }
        return erased;
    }

    private List<UUID> due() {
        return QuarkusTransaction.requiringNew()
                .call(() -> contacts.kept(Scope.SYSTEM, times.now().minus(KEPT_AFTER_THE_END), BATCH));
    }

    /** After a restore: what the file lists and the database holds again. */
    void replay() {
        List<UUID> returned = QuarkusTransaction.requiringNew().call(() -> {
            file.read().forEach(erasure -> erasures.restore(Scope.SYSTEM, erasure));
            return erasures.returned(Scope.SYSTEM);
        });
        returned.forEach(this::eraseBySystem);
        if (!returned.isEmpty()) {
            LOG.infof("%d contacts that a backup had brought back are erased again", returned.size());
        }
    }

    private boolean eraseBySystem(UUID id) {
        return system.run("eraseContact", () -> erase(Caller.SYSTEM, desk.locked(Scope.SYSTEM, id), null));
    }

    /** Brings the file up to the table. */
    private void writeDown() {
        if (!file.isKept()) {
            return;
        }
        while (QuarkusTransaction.requiringNew().call(this::writeSome)) {
            // as long as there are more
        }
    }

    private boolean writeSome() {
        List<ErasureRepository.Erasure> unfiled = erasures.unfiled(Scope.SYSTEM);
        if (unfiled.isEmpty()) {
            return false;
        }
        file.append(unfiled);
        unfiled.forEach(erasure -> erasures.filed(Scope.SYSTEM, erasure));
        return true;
    }
}
