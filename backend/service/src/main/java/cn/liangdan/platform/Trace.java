package cn.liangdan.platform;

import io.vertx.ext.web.RoutingContext;

/** Which request and which operation the running work belongs to. */
record Trace(String requestId, String operation) {
    static final ScopedValue<Trace> CURRENT = ScopedValue.newInstance();
    private static final Trace INTERNAL = new Trace("internal", "system");

    static Trace of(RoutingContext context) {
        Edge.Call call = Edge.call(context);
        return new Trace(call.requestId(), call.operation() == null ? "none" : call.operation().id());
    }

    static Trace current() {
        return CURRENT.isBound() ? CURRENT.get() : INTERNAL;
    }
}
