package org.skillway.platform.graphql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.body.SmallBodies;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.FrontDoor;
import org.skillway.platform.rest.RateLimit;

/**
 * Answers with a problem, as REST does, to what is no GraphQL request at all. The library answers 200 to a body that is not
 * JSON, plain text to none, and 500 to variables it cannot read.
 */
@ApplicationScoped
class GraphqlDoor {

    private static final String PATH = "/graphql";
    private static final int BEHIND_THE_RATE_LIMIT = -140;
    private static final int TOO_LARGE = 413;
    private static final List<String> OBJECTS = List.of("variables", "extensions");
    private static final List<String> TEXTS = List.of("query", "operationName");

    /** Names, values and brackets around the query, which has a limit of its own. */
    private static final long MOST_TOKENS = 20_000;

    /** The library takes tabs and line breaks within a query, which is less than JSON asks for. */
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Inject
    RateLimit rateLimit;

    @Inject
    SmallBodies smallBodies;

    void install(@Observes Router router) {
        var body = BodyHandler.create(false).setBodyLimit(FrontDoor.MAX_BODY);
        router.route(HttpMethod.POST, PATH).order(BEHIND_THE_RATE_LIMIT).handler(this::hold);
        router.route(HttpMethod.POST, PATH).order(BEHIND_THE_RATE_LIMIT).handler(body);
        router.route(PATH)
                .order(BEHIND_THE_RATE_LIMIT + 1)
                .handler(GraphqlDoor::check)
                .failureHandler(this::explain);
    }

    /** The front door has refused what is longer than it may be. */
    private void hold(RoutingContext request) {
        var length = request.request().getHeader("Content-Length");
        smallBodies.hold(request, length == null ? FrontDoor.MAX_BODY : Long.parseLong(length));
    }

    private static void check(RoutingContext request) {
        try {
            if (request.request().method().equals(HttpMethod.POST)) {
                checkBody(request);
            }
            for (var name : OBJECTS) {
                var text = request.queryParam(name).stream().findFirst().orElse("");
                if (!text.isEmpty()
                        && !JSON.readTree(URLDecoder.decode(text, StandardCharsets.UTF_8))
                                .isObject()) {
                    throw new Problem(ProblemCode.WRONG_TYPE, "'" + name + "' is a JSON object.");
                }
            }
            if (request.request().method().equals(HttpMethod.GET)) {
                URLDecoder.decode(
                        request.queryParam("query").stream().findFirst().orElse(""), StandardCharsets.UTF_8);
            }
        } catch (StreamConstraintsException large) {
            FrontDoor.refuse(
                    request,
                    ProblemCode.BODY_TOO_LARGE,
                    "The variables have too many values, or too deep or long ones.");
            return;
        } catch (JsonProcessingException malformed) {
            FrontDoor.refuse(request, ProblemCode.MALFORMED_JSON, malformed.getOriginalMessage());
            return;
        } catch (IllegalArgumentException | HttpException malformed) {
            FrontDoor.refuse(request, ProblemCode.BAD_REQUEST, "The query string is not well-formed.");
            return;
        } catch (Problem wrong) {
            FrontDoor.refuse(request, wrong.code(), wrong.getMessage());
            return;
        }
        request.next();
    }

    private static void checkBody(RoutingContext request) throws JsonProcessingException {
        var body = request.body().asString();
        if (body == null || body.isBlank()) {
            throw new Problem(ProblemCode.MALFORMED_JSON, "The body is empty.");
        }
        if (isGraphql(request.request().getHeader("Content-Type"))) {
            return;
        }
        var asked = JSON.readTree(body);
        if (!asked.isObject()) {
            throw new Problem(ProblemCode.WRONG_TYPE, "The body is a JSON object with 'query'.");
        }
        for (var name : TEXTS) {
            if (asked.hasNonNull(name) && !asked.get(name).isTextual()) {
                throw new Problem(ProblemCode.WRONG_TYPE, "'" + name + "' is a text.");
            }
        }
        for (var name : OBJECTS) {
            if (asked.hasNonNull(name) && !asked.get(name).isObject()) {
                throw new Problem(ProblemCode.WRONG_TYPE, "'" + name + "' is a JSON object.");
            }
        }
    }

    /** Then the body is the query itself. */
    private static boolean isGraphql(@Nullable String contentType) {
        return contentType != null && contentType.startsWith("application/graphql");
    }

    /** What went wrong before anything was asked: the token, or the size. */
    private void explain(RoutingContext request) {
        if (request.response().headWritten()) {
            return;
        }
        if (request.statusCode() == TOO_LARGE) {
            FrontDoor.refuse(request, ProblemCode.BODY_TOO_LARGE, "At most " + FrontDoor.MAX_BODY + " bytes.");
        } else if (request.failure() instanceof AuthenticationFailedException) {
            badToken(request);
        } else {
            request.next();
        }
    }

    private void badToken(RoutingContext request) {
        try {
            rateLimit.stranger(request);
            FrontDoor.refuse(
                    request, ProblemCode.UNAUTHENTICATED, "The bearer token is not valid. Maybe it has expired.");
        } catch (Problem tooMany) {
            FrontDoor.refuse(request, tooMany.code(), tooMany.getMessage());
        }
    }
}
