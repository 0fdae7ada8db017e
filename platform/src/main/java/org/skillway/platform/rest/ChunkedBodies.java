package org.skillway.platform.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.skillway.platform.body.LargeBodies;
import org.skillway.platform.body.SmallBodies;
import org.skillway.platform.stream.CountedStream;

/**
 * Holds bodies that declare no length to the same limit as others, with a problem for an answer: the framework itself ends
 * such a request with nothing but a status. What is somewhat too large is read to its end, so that the connection can go
 * on; what is far too large is answered in the middle, and its connection closed. Where {@link LargeBodies} go, a body
 * without a length counts as one; all others are {@link SmallBodies}.
 */
@ApplicationScoped
public class ChunkedBodies {

    /** A body that went past the limit. An IOException, because JSON readers pass those on as they are. */
    public static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge(long most) {
            super("At most " + most + " bytes.");
        }
    }

    /** More than what may have come and is not yet read. */
    private static final long UNREAD = 4 * FrontDoor.MAX_BODY;

    private static final int PIECE = 8_192;

    /** Behind the framework's own limit, which it notes with the request. */
    private static final int BEHIND_THE_GENERAL_LIMIT = 1;

    @ConfigProperty(name = "quarkus.http.limits.max-body-size")
    MemorySize generalLimit;

    @Inject
    LargeBodies largeBodies;

    @Inject
    SmallBodies smallBodies;

    void install(@Observes Filters filters) {
        filters.register(this::raise, BEHIND_THE_GENERAL_LIMIT);
    }

    private void raise(RoutingContext request) {
        var noted = request.<Long>get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        if (noted != null && noted == generalLimit.asLongValue()) {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, frameworkLimit(most(request)));
        }
        request.next();
    }

    @ServerRequestFilter
    public void bound(ContainerRequestContext request, RoutingContext routing) {
        var body = request.getEntityStream();
        var most = most(routing);
        // An endpoint that noted another limit counts for itself.
        var counted = maySendMore(routing.request())
                && frameworkLimit(most).equals(routing.<Long>get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY));
        if (counted) {
            body = new Bounded(body, routing, most);
            request.setEntityStream(body);
        }
        if (most > FrontDoor.MAX_BODY && (counted || request.getLength() > FrontDoor.MAX_BODY)) {
            request.setEntityStream(largeBodies.spooled(routing, body));
        } else if (counted || request.getLength() > 0) {
            routing.addEndHandler(_ -> forgetTheRest(routing.request()));
            request.setEntityStream(smallBodies.whole(routing, body, request.getLength()));
        }
    }

    /** What comes after the answer, which the framework's stream would keep until its sender hangs up. */
    private static void forgetTheRest(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.handler(_ -> {});
        }
    }

    private long most(RoutingContext request) {
        return largeBodies.most(request.request().path());
    }

    /** Above ours. */
    private static Long frameworkLimit(long most) {
        return FrontDoor.heard(most) + UNREAD;
    }

    private static boolean maySendMore(HttpServerRequest request) {
        return request.headers().contains("Transfer-Encoding")
                || (request.version() == HttpVersion.HTTP_2
                        && !request.method().equals(HttpMethod.GET)
                        && !request.headers().contains("Content-Length"));
    }

    private static final class Bounded extends CountedStream {

        private final RoutingContext request;
        private final long most;
        private long seen;
        private boolean cutOff;

        private Bounded(InputStream body, RoutingContext request, long most) {
            super(body);
            this.request = request;
            this.most = most;
        }

        @Override
        protected void count(long bytes) throws IOException {
            seen += bytes;
            if (seen > most) {
                cutOff = !endsSoon();
                if (cutOff) {
                    FrontDoor.answerLast(request);
                }
                throw new TooLarge(most);
            }
        }

        private boolean endsSoon() throws IOException {
            var piece = new byte[PIECE];
            var read = 0;
            while (read >= 0 && seen <= FrontDoor.heard(most)) {
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
