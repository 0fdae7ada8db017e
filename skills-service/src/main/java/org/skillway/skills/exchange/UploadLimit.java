package org.skillway.skills.exchange;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets uploads of taxonomies be larger than other bodies. They are sent in chunks: a length that is declared is held to
 * the general limit before anything looks at the path.
 */
@ApplicationScoped
class UploadLimit {

    static final String PATH = "/v1/taxonomy/imports";
    /** 32 MiB: the whole of O*NET or of ESCO, zipped, is below 8. */
    static final long MAX_UPLOAD = 33_554_432;

    /** Behind the framework's own limit, which is for bodies in chunks noted with the request. */
    private static final int BEHIND_THE_GENERAL_LIMIT = 1;

    void install(@Observes Filters filters) {
        filters.register(UploadLimit::raise, BEHIND_THE_GENERAL_LIMIT);
    }

    private static void raise(RoutingContext request) {
        if (request.request().path().equals(PATH)) {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, MAX_UPLOAD + 1);
        }
        request.next();
    }
}
