package cn.liangdan.platform;

import io.vertx.ext.web.RoutingContext;

/** RFC 9110 If-None-Match: weak comparison against a list. */
final class IfNoneMatch {
    private IfNoneMatch() {}

    static boolean holds(RoutingContext context, String etag) {
        String header = context.request().getHeader("If-None-Match");
        if (header == null) {
            return false;
        }
        for (String one : header.split(",")) {
            String tag = one.trim();
            if (tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag)) {
                return true;
            }
        }
        return false;
    }
}
