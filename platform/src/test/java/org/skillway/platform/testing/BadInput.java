package org.skillway.platform.testing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
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

    /** What a field of a type may not be, though it resembles one, as JSON. */
    private static final Map<String, List<String>> RESEMBLING = Map.of(
            "boolean", List.of("1", "\"true\"", "\"\""),
            "integer", List.of("\"1\"", "1.0", "99999999999999999999", "\"\""),
            "number", List.of("\"1\"", "\"NaN\"", "\"\""),
            "string", List.of("1", "true"),
            "date", List.of("20800", "[2026, 11, 28]", "\"2026-11-28T08:00:00Z\"", "\"+123456789-01-01\"", "\"\""),
            "date-time", List.of("1764360000", "\"2026-11-28\"", "\"+123456789-01-01T00:00:00Z\"", "\"\""),
            "local-time", List.of("9", "\"2026-11-28T09:00\"", "\"24:00\"", "\"\""),
            "uuid", List.of("1", "\"1-1-1-1-1\"", "\"\""));

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
                        check(endpoint + " without a token", 401, "UNAUTHENTICATED", () -> request(endpoint)),
                        check(
                                endpoint + " with an expired token",
                                401,
                                "UNAUTHENTICATED",
                                () -> bearer(endpoint, expired(endpoint))),
                        check(
                                endpoint + " with a forged token",
                                401,
                                "UNAUTHENTICATED",
                                () -> bearer(endpoint, forged(endpoint)))));
    }

    @TestFactory
    Stream<DynamicTest> refusesRolesThatAreNotNamed() {
        return endpoints.stream()
                .filter(endpoint -> !endpoint.open())
                .map(endpoint -> check(
                        endpoint + " with no role",
                        403,
                        "FORBIDDEN",
                        () -> bearer(endpoint, Tokens.of("", "nobody", TENANT))));
    }

    @TestFactory
    Stream<DynamicTest> refusesBodiesItCannotRead() {
        return endpoints.stream()
                .filter(Endpoint::takesJson)
                .filter(endpoint -> !endpoint.open())
                .flatMap(endpoint -> Stream.of(
                        check(endpoint + " malformed", 400, "MALFORMED_JSON", () -> json(endpoint, "}{")),
                        check(endpoint + " of a wrong type", 400, "WRONG_TYPE", () -> json(endpoint, "\"text\"")),
                        check(endpoint + " empty", 400, "VALIDATION_FAILED", () -> json(endpoint, "null")),
                        check(endpoint + " too large", 413, "BODY_TOO_LARGE", () -> json(endpoint, tooLarge(endpoint))),
                        check(
                                endpoint + " too large in chunks",
                                413,
                                "BODY_TOO_LARGE",
                                () -> authorised(endpoint).body(inChunks(tooLarge(endpoint)))),
                        check(
                                endpoint + " as XML",
                                415,
                                "UNSUPPORTED_MEDIA_TYPE",
                                () -> authorised(endpoint)
                                        .with("Content-Type", "application/xml")
                                        .body("<a/>"))));
    }

    @TestFactory
    Stream<DynamicTest> refusesFieldsItDoesNotKnow() {
        return endpoints.stream()
                .filter(Endpoint::takesJson)
                .filter(endpoint -> !endpoint.open())
                .map(endpoint -> DynamicTest.dynamicTest(endpoint + " with a field nobody knows", () -> {
                    var answer = json(endpoint, endpoint.body("{\"nobodyKnowsThis\": 1}"))
                            .send();
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
                            var answer = json(endpoint, body).send();
                            var problem = problem(answer);
                            assertThat(problem.at("/code").asText()).isEqualTo("WRONG_TYPE");
                            assertThat(problem.at("/errors/0/pointer").asText()).contains("/" + field);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatOnlyResemblesAField() {
        return PublishedApi.ofModule().stream()
                .flatMap(PublishedApi::typedFields)
                .flatMap(field -> RESEMBLING.getOrDefault(field.type(), List.of()).stream()
                        .map(wrong -> check(
                                field + " = " + wrong,
                                "WRONG_TYPE",
                                field.pointer(),
                                () -> Call.of(field.method(), Endpoint.unknown(field.path()), field.mediaType())
                                        .bearer(Tokens.of(EVERY_ROLE, "bad.input", TENANT))
                                        .body(field.body(wrong)))));
    }

    @TestFactory
    Stream<DynamicTest> missesFieldsThatItNeeds() {
        return endpoints.stream()
                .filter(endpoint -> !endpoint.fields().isEmpty() && !endpoint.open())
                .map(endpoint -> DynamicTest.dynamicTest(endpoint + " with no field", () -> {
                    var answer = json(endpoint, endpoint.body("{}")).send();
                    // An import answers for each row, and takes the others.
                    if (answer.status() == 200) {
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
                                () -> request(endpoint, "?" + name + "=true").bearer(token(endpoint)))));
    }

    /** As the published document declares them, those of the platform too. */
    @TestFactory
    Stream<DynamicTest> refusesParametersOfAWrongType() {
        return PublishedApi.ofModule().stream()
                .flatMap(PublishedApi::typedQueries)
                .flatMap(query -> Stream.concat(
                                requireNonNull(WRONG.get(query.type())).stream(),
                                Stream.of("=1&" + query.name() + "=1"))
                        .map(wrong -> check(
                                query + wrong,
                                "WRONG_TYPE",
                                "?" + query.name(),
                                () -> Call.of(
                                                query.method(),
                                                Endpoint.unknown(query.path()) + "?" + query.name() + wrong,
                                                query.mediaType())
                                        .bearer(Tokens.of(EVERY_ROLE, "bad.input", TENANT)))));
    }

    @TestFactory
    Stream<DynamicTest> findsNothingUnderUnknownIds() {
        return endpoints.stream()
                .filter(endpoint -> endpoint.method().equals("GET") && endpoint.hasId())
                .map(endpoint -> check(endpoint + " of nobody", 404, "NOT_FOUND", () -> authorised(endpoint)));
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
                        () -> authorised(endpoint)
                                .with("If-Match", "\"1\"")
                                .with("Idempotency-Key", UUID.randomUUID().toString())));
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
                                () -> authorised(endpoint).body(" ".repeat(1_100_000))),
                        check(
                                endpoint + " as XML",
                                415,
                                "UNSUPPORTED_MEDIA_TYPE",
                                () -> authorised(endpoint)
                                        .with("Content-Type", "application/xml")
                                        .body("<a/>")),
                        DynamicTest.dynamicTest(endpoint + " of bytes that are no text", () -> {
                            var answer = authorised(endpoint)
                                    .body(BodyPublishers.ofByteArray(new byte[] {-1, -2, 0, -128}))
                                    .send();
                            assertThat(answer.status()).isBetween(400, 499);
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
                    return Call.of("POST", "/graphql", "application/json")
                            .bearer(token)
                            .body("{\"query\": \"{ __typename }\"}");
                }));
    }

    /** Whatever is missing or of a wrong type, the answer says so. */
    @TestFactory
    Stream<DynamicTest> answersEveryGraphqlQueryWithACode() {
        return PublishedQueries.ofModule().stream()
                .flatMap(queries -> Stream.of(
                                queries.bare(), queries.with("null"), queries.with("\"\""), queries.with("[null]"))
                        .flatMap(each -> each))
                .map(query -> DynamicTest.dynamicTest(query, () -> {
                    var answer = Call.of("POST", "/graphql", "application/json")
                            .bearer(Tokens.of(EVERY_ROLE, "bad.input", TENANT))
                            .body(JSON.createObjectNode().put("query", query).toString())
                            .send();
                    assertThat(json(answer).path("errors").valueStream())
                            .as(answer.body())
                            .map(error -> error.at("/extensions/code").asText())
                            .allMatch(CODES::contains)
                            .doesNotContain(ProblemCode.INTERNAL.name());
                }));
    }

    private static DynamicTest check(String name, int status, String code, Supplier<Call> call) {
        return DynamicTest.dynamicTest(name, () -> {
            var answer = call.get().send();
            assertThat(answer.status()).as(answer.body()).isEqualTo(status);
            assertThat(problem(answer).at("/code").asText()).isEqualTo(code);
        });
    }

    private static DynamicTest check(String name, String code, String pointer, Supplier<Call> call) {
        return DynamicTest.dynamicTest(name, () -> {
            var answer = call.get().send();
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            var problem = problem(answer);
            assertThat(problem.at("/code").asText()).isEqualTo(code);
            assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo(pointer);
        });
    }

    private static JsonNode problem(Answer answer) {
        assertThat(answer.contentType()).startsWith("application/problem+json");
        var problem = json(answer);
        assertThat(problem.at("/code").asText()).as(answer.body()).isIn(CODES);
        assertThat(problem.at("/type").asText())
                .endsWith("/" + problem.at("/code").asText());
        assertThat(problem.at("/requestId").asText())
                .isEqualTo(answer.header("X-Request-Id"))
                .isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "at org.", "org.hibernate", "SQL");
        return problem;
    }

    private static JsonNode json(Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + answer.body(), e);
        }
    }

    private static Call request(Endpoint endpoint) {
        return request(endpoint, "");
    }

    private static Call request(Endpoint endpoint, String query) {
        return Call.of(endpoint.method(), endpoint.unknown() + query, endpoint.mediaType());
    }

    private static Call bearer(Endpoint endpoint, String token) {
        return request(endpoint).bearer(token);
    }

    private static Call authorised(Endpoint endpoint) {
        return bearer(endpoint, token(endpoint));
    }

    /** Of a stream nobody knows the length, so it is sent in chunks. */
    private static BodyPublisher inChunks(String body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
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

    private static Call json(Endpoint endpoint, String body) {
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
