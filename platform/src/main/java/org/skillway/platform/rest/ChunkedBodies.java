package org.skillway.platform.rest;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.skillway.platform.stream.CountedStream;

/**
 * Holds bodies that declare no length to the same limit as others, with a problem for an answer: the framework itself ends
 * such a request with nothing but a status. What is somewhat too large is read to its end, so that the connection can go
 * on; what is far too large is answered in the middle, and its connection closed.
 */
@ApplicationScoped
public class ChunkedBodies {

    /** A body that went past the limit. An IOException, because JSON readers pass those on as they are. */
    public static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("At most " + FrontDoor.MAX_BODY + " bytes.");
        }
    }

    /** Above ours by more than what may have come and is not yet read. */
    private static final Long FRAMEWORK_LIMIT = 2 * FrontDoor.MOST_READ;

    private static final int PIECE = 8_192;

    /** Behind the framework's own limit, which it notes with the request. */
    private static final int BEHIND_THE_GENERAL_LIMIT = 1;

    void install(@Observes Filters filters) {
        filters.register(ChunkedBodies::raise, BEHIND_THE_GENERAL_LIMIT);
    }

    private static void raise(RoutingContext request) {
        var noted = request.<Long>get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        if (noted != null && noted < FRAMEWORK_LIMIT) {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, FRAMEWORK_LIMIT);
        }
        request.next();
    }

    // An endpoint that takes larger bodies has noted so and counts for itself.
    @ServerRequestFilter
    public void bound(ContainerRequestContext request, RoutingContext routing) {
        if (maySendMore(routing.request())
                && FRAMEWORK_LIMIT.equals(routing.<Long>get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY))) {
            request.setEntityStream(new Bounded(request.getEntityStream(), routing));
        }
    }

    private static boolean maySendMore(HttpServerRequest request) {
        return request.headers().contains("Transfer-Encoding")
                || (request.version() == HttpVersion.HTTP_2
                        && !request.method().equals(HttpMethod.GET)
                        && !request.headers().contains("Content-Length"));
    }

    private static final class Bounded extends CountedStream {

        private final RoutingContext request;
        private long seen;
        private boolean cutOff;

        private Bounded(InputStream body, RoutingContext request) {
            super(body);
            this.request = request;
        }

        @Override
        protected void count(long bytes) throws IOException {
            seen += bytes;
            if (seen > FrontDoor.MAX_BODY) {
                cutOff = !endsSoon();
                if (cutOff) {
                    FrontDoor.answerLast(request);
                }
                throw new TooLarge();
            }
        }

        private boolean endsSoon() throws IOException {
            var piece = new byte[PIECE];
            var read = 0;
            while (read >= 0 && seen <= FrontDoor.MOST_READ) {
                seen += read;
                read = in.read(piece);
            }
            return read < 0;
        }

        /** The framework's stream would read on to the end of what may have none. */
        @Override
        public void close() throws IOException {
            if (!cutOff) {
                super.close();
            }
        }
    }
}
