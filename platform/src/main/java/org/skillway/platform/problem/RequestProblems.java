package org.skillway.platform.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.skillway.platform.access.RoleDenials;
import org.skillway.platform.rest.ChunkedBodies;
import org.skillway.platform.rest.RateLimit;
import org.skillway.platform.rest.RequestIds;

/** Refused callers and unreadable bodies, where the mappers of the library or of Quarkus would answer otherwise or not link. */
class RequestProblems {

    static final String NO_TOKEN = "Send 'Authorization: Bearer <token>'.";
    static final String NO_ROLE = "None of the token's roles may do this.";
    private static final int BEFORE_THE_LIBRARY = 1;

    @Inject
    RateLimit rateLimit;

    @Inject
    RoleDenials denials;

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    Response badToken(AuthenticationFailedException refused, RoutingContext request) {
        try {
            rateLimit.stranger(request);
            return unauthenticated("The bearer token is not valid. Maybe it has expired.");
        } catch (Problem tooMany) {
            return answer(tooMany);
        }
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    Response noToken(UnauthorizedException refused) {
        return unauthenticated(NO_TOKEN);
    }

    /** Roles are checked on the event loop, where nothing may wait for the database. */
    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    Uni<Response> notAllowed(ForbiddenException refused, ResourceInfo endpoint) {
        return Uni.createFrom()
                .completionStage(Vertx.currentContext()
                        .executeBlocking(() -> denied(endpoint.getResourceMethod()), false)
                        .toCompletionStage());
    }

    private Response denied(Method endpoint) {
        try {
            denials.record(endpoint);
            return answer(new Problem(ProblemCode.FORBIDDEN, NO_ROLE));
        } catch (Problem unrecorded) {
            return answer(unrecorded);
        }
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    Response unknownField(UnrecognizedPropertyException unknown) {
        return answer(ProblemCatalogue.unknownField(unknown));
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    Response tooLarge(ChunkedBodies.TooLarge refused) {
        return answer(new Problem(ProblemCode.BODY_TOO_LARGE, String.valueOf(refused.getMessage())));
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    Response wrongType(MismatchedInputException mismatch) {
        return answer(ProblemCatalogue.wrongType(mismatch));
    }

    private static Response unauthenticated(String detail) {
        var response = answer(new Problem(ProblemCode.UNAUTHENTICATED, detail));
        return Response.fromResponse(response)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private static Response answer(Problem problem) {
        return Problem.builder(problem)
                .with("requestId", RequestIds.current())
                .build()
                .toResponse();
    }
}
