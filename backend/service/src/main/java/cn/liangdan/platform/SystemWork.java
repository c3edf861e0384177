package cn.liangdan.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** What the system does by itself, outside any request: one transaction, and in the audit the name of what is done. */
@ApplicationScoped
public class SystemWork {
    private final Ids ids;

    SystemWork(Ids ids) {
        this.ids = ids;
    }

    public <T> T run(String operation, Supplier<T> work) {
        return ScopedValue.where(Trace.CURRENT, new Trace("clock-" + ids.next(), operation))
                .call(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
