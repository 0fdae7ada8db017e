package org.skillway.platform.rest;

import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Lets scripts of the allowed origins ({@code quarkus.http.cors}) read whatever they are answered. The framework sees to it
 * behind the {@link FrontDoor} only, and a browser keeps from a script what the door refuses.
 */
@ApplicationScoped
public class OtherOrigins {

    private static final int BEFORE_THE_FRONT_DOOR = 950;

    @Inject
    VertxHttpConfig http;

    void install(@Observes Filters filters) {
        if (http.cors().enabled()) {
            filters.register(new CORSFilter(http.cors()), BEFORE_THE_FRONT_DOOR);
        }
    }
}
