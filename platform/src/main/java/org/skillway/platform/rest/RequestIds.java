package org.skillway.platform.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.time.Ids;

/** Gives each request an id, taken from the caller where it is harmless, and returns it. */
@ApplicationScoped
public class RequestIds {

    public static final String HEADER = "X-Request-Id";
    private static final String KEY = "requestId";
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final int BEFORE_EVERYTHING = 1_000;

    @Inject
    Clock clock;

    void install(@Observes Filters filters) {
        filters.register(this::name, BEFORE_EVERYTHING);
    }

    private void name(RoutingContext request) {
        give(request);
        request.next();
    }

    /** Names a request that no filter saw, or is about to see. */
    void give(RoutingContext request) {
        var offered = request.request().getHeader(HEADER);
        var id = harmless(offered).orElseGet(() -> Ids.at(clock.instant()).toString());
        request.put(KEY, id);
        request.response().putHeader(HEADER, id);
        var context = Vertx.currentContext();
        if (context != null) {
            MDC.put(KEY, id);
        }
    }

    /** The id of a request that has not reached an endpoint yet. */
    public static String of(RoutingContext request) {
        var id = request.<String>get(KEY);
        return id == null ? "" : id;
    }

    /** What somebody offers as a request's id, if it can do no harm in logs and headers. */
    public static Optional<String> harmless(@Nullable String offered) {
        return Optional.ofNullable(offered).filter(id -> HARMLESS.matcher(id).matches());
    }

    /** Names the request that led to the work in its log lines and audit rows, unless a request is at hand itself. */
    public static void during(@Nullable String offered, Runnable work) {
        var id = harmless(offered).filter(any -> current().isEmpty());
        id.ifPresent(value -> MDC.put(KEY, value));
        try {
            work.run();
        } finally {
            id.ifPresent(value -> MDC.remove(KEY));
        }
    }

    /** The id of the request at hand, or that led to the event at hand; empty where none did. */
    public static String current() {
        return MDC.get(KEY) instanceof String id ? id : "";
    }
}
