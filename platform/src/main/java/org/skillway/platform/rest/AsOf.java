package org.skillway.platform.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.skillway.platform.event.LastHeard;

/** Says with each answer, where that is so, since when nothing was heard of other services: their part of it is as of then. */
@ApplicationScoped
public class AsOf {

    public static final String HEADER = "Skillway-As-Of";

    private static final int BEFORE_THE_FRONT_DOOR = 950;

    @Inject
    LastHeard lastHeard;

    void install(@Observes Filters filters) {
        filters.register(this::say, BEFORE_THE_FRONT_DOOR);
    }

    private void say(RoutingContext request) {
        lastHeard.silentSince().ifPresent(since -> request.response().putHeader(HEADER, since.toString()));
        request.next();
    }
}
