package org.skillway.platform.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import org.skillway.platform.body.LargeBodies;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/**
 * Refuses what no honest client sends before anything else looks at it: paths that are not canonical and bodies that
 * are too large. Path policies of the framework were bypassed by such paths, so none is used (docs/decisions).
 */
@ApplicationScoped
public class FrontDoor {

    private static final int AFTER_REQUEST_IDS = 900;
    /** 1 MiB, but for the addresses that take {@link LargeBodies}. */
    public static final long MAX_BODY = 1_048_576;

    private static final long HEARD_OUT = 3 * MAX_BODY;

    static final String CANONICAL = "Allowed are A-Z a-z 0-9 / - _ . ~ : @, no empty and no dot segments.";

    private static final String BEARER = "Bearer";

    @Inject
    LargeBodies largeBodies;

    void install(@Observes Filters filters) {
        filters.register(this::check, AFTER_REQUEST_IDS);
    }

    private void check(RoutingContext request) {
        if (!isCanonical(request.request().path())) {
            refuse(request, ProblemCode.MALFORMED_PATH, CANONICAL);
        } else if (!isUri(request.request().uri())) {
            refuse(
                    request,
                    ProblemCode.BAD_REQUEST,
                    "The query is not one: what a URI does not allow there is percent-encoded.");
        } else if (declaredLength(request) > most(request)) {
            refuseBody(request, most(request));
        } else if (hasConflictingLength(request)) {
            refuse(request, ProblemCode.BAD_REQUEST, "Both Content-Length and Transfer-Encoding are given.");
        } else if (request.request().headers().getAll("Host").size() > 1) {
            refuse(request, ProblemCode.BAD_REQUEST, "More than one Host is given.");
        } else if (bearsNothing(request)) {
            refuse(request, ProblemCode.UNAUTHENTICATED, "The bearer token is empty.");
        } else {
            request.next();
        }
    }

    private long most(RoutingContext request) {
        return largeBodies.most(request.request().path());
    }

    /** How much is read of a body that is too large: its sender would not hear the answer while nobody reads. */
    static long heard(long most) {
        return most + HEARD_OUT;
    }

    private static void refuseBody(RoutingContext request, long most) {
        if (declaredLength(request) > heard(most) || request.request().headers().contains("Expect")) {
            answerLast(request);
        } else {
            request.request().handler(_ -> {}).resume();
        }
        refuse(request, ProblemCode.BODY_TOO_LARGE, "At most " + most + " bytes.");
    }

    /** Nothing more is read of a request, nor of its connection where that would have to be read first. */
    public static void answerLast(RoutingContext request) {
        if (request.request().version() == HttpVersion.HTTP_2) {
            request.addEndHandler(_ -> request.response().reset(0));
        } else {
            request.response().putHeader("Connection", "close");
            request.addEndHandler(_ -> request.request().connection().close());
        }
    }

    /** No token at all would count as nobody asking, and one of dots alone made the framework answer 500. */
    private static boolean bearsNothing(RoutingContext request) {
        var authorization = request.request().getHeader("Authorization");
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return false;
        }
        var token = authorization.substring(BEARER.length()).strip();
        return token.isEmpty() || token.startsWith(".");
    }

    /** Whether a path has only harmless characters, no empty segment and no dot segment. */
    static boolean isCanonical(String path) {
        if (path.isEmpty() || path.charAt(0) != '/' || path.contains("//")) {
            return false;
        }
        for (var i = 0; i < path.length(); i++) {
            var c = path.charAt(i);
            var harmless = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "/-_.~:@".indexOf(c) >= 0;
            if (!harmless) {
                return false;
            }
        }
        return !path.contains("/./") && !path.contains("/../") && !path.endsWith("/.") && !path.endsWith("/..");
    }

    /** The framework would end all that is none with a bare status, and is told not to: {@link AnyTarget}. */
    private static boolean isUri(String target) {
        try {
            var _ = new URI(target);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static long declaredLength(RoutingContext request) {
        var length = request.request().getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static boolean hasConflictingLength(RoutingContext request) {
        var headers = request.request().headers();
        return headers.contains("Content-Length") && headers.contains("Transfer-Encoding");
    }

    /** Ends a request that has not reached an endpoint with a problem of the catalogue. */
    public static void refuse(RoutingContext request, ProblemCode code, String detail) {
        var body = new JsonObject()
                .put("type", Problem.page(code).toString())
                .put("status", code.status())
                .put("title", code.title())
                .put("detail", detail)
                .put("instance", request.request().path())
                .put("code", code.name())
                .put("requestId", RequestIds.of(request));
        if (code == ProblemCode.UNAUTHENTICATED) {
            request.response().putHeader("WWW-Authenticate", "Bearer");
        }
        request.response()
                .setStatusCode(code.status())
                .putHeader("Content-Type", "application/problem+json")
                .end(body.encode());
    }
}
