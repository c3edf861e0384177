package cn.liangdan.platform;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops reading where the operation's limit is, so that a body without a length is not kept in memory first. */
@Provider
class BodyLimit implements ReaderInterceptor {
    private final RoutingContext context;

    BodyLimit(RoutingContext context) {
        this.context = context;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        Contract.Operation operation = Edge.call(context).operation();
        if (operation != null) {
            reading.setInputStream(new Bounded(reading.getInputStream(), operation.maxBody()));
        }
        return reading.proceed();
    }

    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long limit) {
            super(in);
            left = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int count = readOrRefuse(into, offset, length);
            left -= Math.max(0, count);
            if (left < 0) {
                throw DomainException.of(ProblemType.TOO_LARGE);
            }
            return count;
        }

        /** The client went away or was too slow; that is no fault of ours. */
        private int readOrRefuse(byte[] into, int offset, int length) {
            try {
                return in.read(into, offset, length);
            } catch (IOException e) {
                throw DomainException.of(ProblemType.BAD_REQUEST, "problem.body-unread");
            }
        }
    }
}
