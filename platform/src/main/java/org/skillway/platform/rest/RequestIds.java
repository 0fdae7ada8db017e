package org.skillway.platform.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
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
        var offered = request.request().getHeader(HEADER);
        var id = offered != null && HARMLESS.matcher(offered).matches()
                ? offered
                : Ids.at(clock.instant()).toString();
        request.put(KEY, id);
        request.response().putHeader(HEADER, id);
        var context = Vertx.currentContext();
        if (context != null) {
            MDC.put(KEY, id);
        }
        request.next();
    }

    /** The id of a request that has not reached an endpoint yet. */
    public static String of(RoutingContext request) {
        var id = request.<String>get(KEY);
        return id == null ? "" : id;
    }

    /** The id of the request at hand; empty where an event is handled. */
    public static String current() {
        return MDC.get(KEY) instanceof String id ? id : "";
    }
}
