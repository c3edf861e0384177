package cn.liangdan.matching;

import cn.liangdan.engine.route.Example;
import cn.liangdan.engine.route.Lexicon;
import cn.liangdan.engine.route.Router;
import cn.liangdan.platform.ChangeService;
import cn.liangdan.platform.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** A router that learns beside the requests: anew when something has changed, at most once a minute. */
final class Pupil {
    private static final Logger LOG = Logger.getLogger(Pupil.class);
    private static final Duration AGE = Duration.ofMinutes(1);

    private final Lexicon lexicon;
    private final Supplier<List<Example>> examples;
    private final ChangeService changes;
    private final Times times;
    private final AtomicBoolean learning = new AtomicBoolean();
    private volatile Learned learned;

    /** @param position up to which of the changes it has learned */
    private record Learned(Router router, long position, Instant at) {}

    /** @param examples read in a transaction */
    Pupil(Lexicon lexicon, Supplier<List<Example>> examples, ChangeService changes, Times times) {
        this.lexicon = lexicon;
        this.examples = examples;
        this.changes = changes;
        this.times = times;
        learned = new Learned(Router.of(lexicon), -1, Instant.EPOCH);
    }

    /** What it knows by now. */
    Router router() {
        if (times.now().isAfter(learned.at().plus(AGE))) {
            learnBeside();
        }
        return learned.router();
    }

    void learnBeside() {
        if (learning.compareAndSet(false, true)) {
            Thread.ofVirtual().name("learning").start(() -> {
                try {
                    learn();
                } catch (RuntimeException e) {
                    LOG.error("what was learned before goes on", e);
                } finally {
                    learning.set(false);
                }
            });
        }
    }

    /** The position is read first, so that nothing is missed. */
    void learn() {
        long position = changes.head();
        Router router = position == learned.position()
                ? learned.router()
                : Router.of(lexicon, QuarkusTransaction.requiringNew().call(examples::get));
        learned = new Learned(router, position, times.now());
    }
}
