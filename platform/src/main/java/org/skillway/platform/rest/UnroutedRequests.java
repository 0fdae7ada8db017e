package org.skillway.platform.rest;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.skillway.platform.problem.ProblemCode;

/**
 * Answers what the router refuses before any filter sees it: a request for no path at all, or without a host. The framework
 * answers with a page of its own, which names its insides.
 */
@ApplicationScoped
public class UnroutedRequests {

    private static final int FIRST = Integer.MIN_VALUE;

    @Inject
    RequestIds requestIds;

    void install(@Observes Router router) {
        router.route().order(FIRST).failureHandler(this::answer);
    }

    private void answer(RoutingContext request) {
        if (!RequestIds.of(request).isEmpty()) {
            // It was let in: whatever failed afterwards has its own answer.
            request.next();
            return;
        }
        requestIds.give(request);
        if (FrontDoor.isCanonical(String.valueOf(request.request().path()))) {
            FrontDoor.refuse(
                    request, ProblemCode.BAD_REQUEST, "It names no host: 'Host' in HTTP/1.1, ':authority' in HTTP/2.");
        } else {
            FrontDoor.refuse(request, ProblemCode.MALFORMED_PATH, FrontDoor.CANONICAL);
        }
    }
}
