package org.skillway.platform.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.skillway.platform.rest.RequestIds;

/** Refused callers and unreadable bodies, where the mappers of the library or of Quarkus would answer otherwise or not link. */
class RequestProblems {

    private static final int BEFORE_THE_LIBRARY = 1;

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    Response badToken(AuthenticationFailedException refused) {
        return unauthenticated("The bearer token is not valid. Maybe it has expired.");
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    Response noToken(UnauthorizedException refused) {
        return unauthenticated("Send 'Authorization: Bearer <token>'.");
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    Response notAllowed(ForbiddenException refused) {
        return answer(new Problem(ProblemCode.FORBIDDEN, "None of the token's roles may do this."));
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    Response unknownField(UnrecognizedPropertyException unknown) {
        return answer(ProblemCatalogue.unknownField(unknown));
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
