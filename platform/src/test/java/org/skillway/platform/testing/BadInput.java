package org.skillway.platform.testing;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.skillway.platform.problem.ProblemCode;

/** What every endpoint answers to nonsense: problem+json with a code of the catalogue, never a 500. Services extend it. */
public abstract class BadInput {

    private static final String TENANT = "bad-input";
    private static final Set<String> CODES =
            Arrays.stream(ProblemCode.values()).map(Enum::name).collect(Collectors.toSet());

    private static final String EVERY_ROLE = "learner mentor manager ld-admin hr-admin integration analyst auditor";

    /** What follows the name of a query parameter of a type, and is none of it. */
    private static final Map<String, List<String>> WRONG = Map.of(
            "boolean", List.of("=1", "=yes", "=TRUE", "=", ""),
            "integer", List.of("=ten", "=1.5", "=99999999999999999999", "="),
            "number", List.of("=much", "=NaN", "="),
            "date", List.of("=yesterday", "=2026-02-30", "=-999999999-01-01", "=%2B10000-01-01", "="),
            "date-time",
                    List.of(
                            "=yesterday",
                            "=2026-11-27",
                            "=-1000000000-01-01T00:00:00Z",
                            "=%2B10000-01-01T00:00:00Z",
                            "="),
            "uuid", List.of("=rosa", "=1-1-1-1-1", "="));

    private static final ObjectMapper JSON = new ObjectMapper();

    // Every test method has an instance of its own, Quarkus makes two, and to look for them takes a second.
    private static final Map<List<String>, List<Endpoint>> FOUND = new ConcurrentHashMap<>();

    private final List<Endpoint> endpoints;

    protected BadInput(String... classFolders) {
        endpoints = FOUND.computeIfAbsent(List.of(classFolders), Endpoint::in);
    }

    @TestFactory
    Stream<DynamicTest> refusesCallersWithoutAValidToken() {
        return endpoints.stream()
                .filter(endpoint -> !endpoint.open())
                .flatMap(endpoint -> Stream.of(
                        check(
                                endpoint + " without a token",
                                401,
                                "UNAUTHENTICATED",
                                () -> send(request(endpoint), endpoint)),
                        check(
                                endpoint + " with an expired token",
                                401,
                                "UNAUTHENTICATED",
                                () -> send(bearer(endpoint, expired(endpoint)), endpoint)),
                        check(
                                endpoint + " with a forged token",
                                401,
                                "UNAUTHENTICATED",
                                () -> send(bearer(endpoint, forged(endpoint)), endpoint))));
    }

    @TestFactory
    Stream<DynamicTest> refusesRolesThatAreNotNamed() {
        return endpoints.stream()
                .filter(endpoint -> !endpoint.open())
                .map(endpoint -> check(
                        endpoint + " with no role",
                        403,
                        "FORBIDDEN",
                        () -> send(bearer(endpoint, Tokens.of("", "nobody", TENANT)), endpoint)));
    }

    @TestFactory
    Stream<DynamicTest> refusesBodiesItCannotRead() {
        return endpoints.stream()
                .filter(Endpoint::takesJson)
                .filter(endpoint -> !endpoint.open())
                .flatMap(endpoint -> Stream.of(
                        check(
                                endpoint + " malformed",
                                400,
                                "MALFORMED_JSON",
                                () -> send(json(endpoint, "}{"), endpoint)),
                        check(
                                endpoint + " of a wrong type",
                                400,
                                "WRONG_TYPE",
                                () -> send(json(endpoint, "\"text\""), endpoint)),
                        check(
                                endpoint + " empty",
                                400,
                                "VALIDATION_FAILED",
                                () -> send(json(endpoint, "null"), endpoint)),
                        check(
                                endpoint + " too large",
                                413,
                                "BODY_TOO_LARGE",
                                () -> send(json(endpoint, tooLarge(endpoint)), endpoint)),
                        check(
                                endpoint + " too large in chunks",
                                413,
                                "BODY_TOO_LARGE",
                                () -> send(authorised(endpoint).body(inChunks(tooLarge(endpoint))), endpoint)),
                        check(
                                endpoint + " as XML",
                                415,
                                "UNSUPPORTED_MEDIA_TYPE",
                                () -> send(
                                        authorised(endpoint)
                                                .contentType("application/xml")
                                                .body("<a/>"),
                                        endpoint))));
    }

    @TestFactory
    Stream<DynamicTest> refusesFieldsItDoesNotKnow() {
        return endpoints.stream()
                .filter(Endpoint::takesJson)
                .filter(endpoint -> !endpoint.open())
                .map(endpoint -> DynamicTest.dynamicTest(endpoint + " with a field nobody knows", () -> {
                    var answer = send(json(endpoint, endpoint.body("{\"nobodyKnowsThis\": 1}")), endpoint);
                    var problem = problem(answer);
                    assertThat(problem.at("/code").asText()).isEqualTo("UNKNOWN_FIELD");
                    assertThat(problem.at("/errors/0/pointer").asText()).endsWith("/nobodyKnowsThis");
                }));
    }

    @TestFactory
    Stream<DynamicTest> saysWhichFieldHasAWrongType() {
        return endpoints.stream()
                .filter(Endpoint::takesJson)
                .filter(endpoint -> !endpoint.open())
                .flatMap(endpoint -> endpoint.fields().stream()
                        .map(field -> DynamicTest.dynamicTest(endpoint + " with a list of lists as " + field, () -> {
                            var body = endpoint.body("{\"%s\": [[[]]]}".formatted(field));
                            var answer = send(json(endpoint, body), endpoint);
                            var problem = problem(answer);
                            assertThat(problem.at("/code").asText()).isEqualTo("WRONG_TYPE");
                            assertThat(problem.at("/errors/0/pointer").asText()).contains("/" + field);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> missesFieldsThatItNeeds() {
        return endpoints.stream()
                .filter(endpoint -> !endpoint.fields().isEmpty() && !endpoint.open())
                .map(endpoint -> DynamicTest.dynamicTest(endpoint + " with no field", () -> {
                    var answer = send(json(endpoint, endpoint.body("{}")), endpoint);
                    // An import answers for each row, and takes the others.
                    if (answer.statusCode() == 200) {
                        assertThat(json(answer).at("/rejected").asInt()).isEqualTo(1);
                        return;
                    }
                    assertThat(problem(answer).at("/code").asText()).isEqualTo("VALIDATION_FAILED");
                }));
    }

    /** Capitals count: the framework passes over them. */
    @TestFactory
    Stream<DynamicTest> refusesParametersItDoesNotKnow() {
        return endpoints.stream()
                .filter(endpoint -> !endpoint.open())
                .flatMap(endpoint -> Stream.concat(
                                Stream.of("nobodyKnowsThis"),
                                endpoint.queries().stream().map(name -> name.toUpperCase(Locale.ROOT)))
                        .map(name -> check(
                                endpoint + "?" + name,
                                "UNKNOWN_PARAMETER",
                                "?" + name,
                                () -> authorised(endpoint)
                                        .request(endpoint.method(), endpoint.unknown() + "?" + name + "=true"))));
    }

    /** As the published document declares them, those of the platform too. */
    @TestFactory
    Stream<DynamicTest> refusesParametersOfAWrongType() {
        return PublishedApi.read().stream()
                .flatMap(PublishedApi::typedQueries)
                .flatMap(query -> Stream.concat(
                                requireNonNull(WRONG.get(query.type())).stream(),
                                Stream.of("=1&" + query.name() + "=1"))
                        .map(wrong -> check(
                                query + wrong,
                                "WRONG_TYPE",
                                "?" + query.name(),
                                () -> given().urlEncodingEnabled(false)
                                        .contentType(query.mediaType())
                                        .auth()
                                        .oauth2(Tokens.of(EVERY_ROLE, "bad.input", TENANT))
                                        .request(
                                                query.method(),
                                                Endpoint.unknown(query.path()) + "?" + query.name() + wrong))));
    }

    @TestFactory
    Stream<DynamicTest> findsNothingUnderUnknownIds() {
        return endpoints.stream()
                .filter(endpoint -> endpoint.method().equals("GET") && endpoint.hasId())
                .map(endpoint ->
                        check(endpoint + " of nobody", 404, "NOT_FOUND", () -> send(authorised(endpoint), endpoint)));
    }

    /** With all that a change needs, so that nothing but the id can be wrong. */
    @TestFactory
    Stream<DynamicTest> changesNothingUnderUnknownIds() {
        return endpoints.stream()
                .filter(endpoint -> endpoint.writesWithoutBody() && endpoint.hasId())
                .map(endpoint -> check(
                        endpoint + " of nobody",
                        404,
                        "NOT_FOUND",
                        () -> send(
                                authorised(endpoint)
                                        .header("If-Match", "\"1\"")
                                        .header("Idempotency-Key", UUID.randomUUID()),
                                endpoint)));
    }

    @TestFactory
    Stream<DynamicTest> refusesTextItCannotTake() {
        return endpoints.stream()
                .filter(endpoint -> endpoint.takesText() && !endpoint.open())
                .flatMap(endpoint -> Stream.of(
                        check(
                                endpoint + " too large",
                                413,
                                "BODY_TOO_LARGE",
                                () -> send(authorised(endpoint).body(" ".repeat(1_100_000)), endpoint)),
                        check(
                                endpoint + " as XML",
                                415,
                                "UNSUPPORTED_MEDIA_TYPE",
                                () -> send(
                                        authorised(endpoint)
                                                .contentType("application/xml")
                                                .body("<a/>"),
                                        endpoint)),
                        DynamicTest.dynamicTest(endpoint + " of bytes that are no text", () -> {
                            var answer = send(authorised(endpoint).body(new byte[] {-1, -2, 0, -128}), endpoint);
                            assertThat(answer.statusCode()).isBetween(400, 499);
                            problem(answer);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> refusesGraphqlCallersWithoutAValidToken() {
        return Stream.of("expired", "forged")
                .map(how -> check("POST /graphql with a token that is " + how, 401, "UNAUTHENTICATED", () -> {
                    var valid = Tokens.of("integration", "bad.input", TENANT);
                    var token =
                            how.equals("forged") ? forged(valid) : Tokens.expired("integration", "bad.input", TENANT);
                    return given().contentType("application/json")
                            .auth()
                            .oauth2(token)
                            .body("{\"query\": \"{ __typename }\"}")
                            .post("/graphql");
                }));
    }

    private static DynamicTest check(String name, int status, String code, Supplier<Response> call) {
        return DynamicTest.dynamicTest(name, () -> {
            var answer = call.get();
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
            assertThat(problem(answer).at("/code").asText()).isEqualTo(code);
        });
    }

    private static DynamicTest check(String name, String code, String pointer, Supplier<Response> call) {
        return DynamicTest.dynamicTest(name, () -> {
            var answer = call.get();
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
            var problem = problem(answer);
            assertThat(problem.at("/code").asText()).isEqualTo(code);
            assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo(pointer);
        });
    }

    private static JsonNode problem(Response answer) {
        assertThat(answer.contentType()).startsWith("application/problem+json");
        var problem = json(answer);
        assertThat(problem.at("/code").asText()).as(answer.asString()).isIn(CODES);
        assertThat(problem.at("/type").asText())
                .endsWith("/" + problem.at("/code").asText());
        assertThat(problem.at("/requestId").asText())
                .isEqualTo(answer.header("X-Request-Id"))
                .isNotBlank();
        assertThat(answer.asString()).doesNotContain("Exception", "at org.", "org.hibernate", "SQL");
        return problem;
    }

    /** Not by REST Assured's paths, each of which compiles a script: there are many hundred answers to look into. */
    private static JsonNode json(Response answer) {
        try {
            return JSON.readTree(answer.asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + answer.asString(), e);
        }
    }

    private static Response send(RequestSpecification request, Endpoint endpoint) {
        return request.request(endpoint.method(), endpoint.unknown());
    }

    private static RequestSpecification request(Endpoint endpoint) {
        return given().urlEncodingEnabled(false).contentType(endpoint.mediaType());
    }

    private static RequestSpecification bearer(Endpoint endpoint, String token) {
        return request(endpoint).auth().oauth2(token);
    }

    private static RequestSpecification authorised(Endpoint endpoint) {
        return bearer(endpoint, token(endpoint));
    }

    /** Of a stream nobody knows the length, so it is sent in chunks. */
    private static InputStream inChunks(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }

    /** More than its address takes, which for a few is more than for the others. */
    private static String tooLarge(Endpoint endpoint) {
        var config = ConfigProvider.getConfig();
        var large = config.getOptionalValues("skillway.large-bodies.paths", String.class)
                .orElse(List.of())
                .contains(endpoint.template());
        var most = large
                ? config.getValue("skillway.large-bodies.most", MemorySize.class)
                        .asLongValue()
                : 1_048_576L;
        return "[" + " ".repeat((int) most + 50_000) + "]";
    }

    private static RequestSpecification json(Endpoint endpoint, String body) {
        return authorised(endpoint).body(body);
    }

    private static String token(Endpoint endpoint) {
        return Tokens.of(String.join(" ", endpoint.roles()), "bad.input", TENANT);
    }

    private static String forged(Endpoint endpoint) {
        return forged(token(endpoint));
    }

    private static String forged(String token) {
        var parts = token.split("\\.", -1);
        return parts[0] + "." + parts[1] + "." + parts[2].substring(0, parts[2].length() - 8) + "AAAAAAAA";
    }

    private static String expired(Endpoint endpoint) {
        return Tokens.expired(String.join(" ", endpoint.roles()), "bad.input-" + UUID.randomUUID(), TENANT);
    }
}
