package org.skillway.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Tokens;

/** GraphQL keeps the same manners as REST. */
@QuarkusTest
@TestProfile(ProbeProfile.class)
class GraphqlIT {

    private static final String RESPONSE = "application/graphql-response+json";

    @Test
    void givesTheCodesOfRest() {
        var answer = ask(Role.INTEGRATION, "{ total(personId: \"" + UUID.randomUUID() + "\") }");
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("NOT_FOUND");
        assertThat(answer.getString("errors[0].message")).startsWith("No counter ");
    }

    @Test
    void refusesRolesThatAreNotNamed() {
        var answer = ask(Role.ANALYST, "{ total(personId: \"" + UUID.randomUUID() + "\") }");
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
        assertThat(answer.<Object>get("data.total")).isNull();
    }

    @Test
    void tellsNobodyTheSchema() {
        assertThat(ask(Role.INTEGRATION, "{ __schema { types { name } } }").getList("errors"))
                .isNotEmpty();
    }

    @Test
    void boundsTheSizeOfAQuery() {
        var answer = ask(Role.INTEGRATION, aliases(300));
        assertThat(answer.<Object>get("data")).isNull();
        assertThat(answer.getList("errors")).isNotEmpty();
    }

    @Test
    void boundsHowManyFieldsGetAnotherName() {
        assertThat(ask(Role.INTEGRATION, aliases(10)).getString("errors[0].extensions.code"))
                .isEqualTo("NOT_FOUND");
        assertThat(ask(Role.INTEGRATION, aliases(11)).getString("errors[0].message"))
                .isEqualTo("A query may give other names to at most 10 fields.");
        var spread = "{ ...more " + aliases(6).substring(1) + " fragment more on Query "
                + aliases(6).replace(" a", " b");
        assertThat(ask(Role.INTEGRATION, spread).getString("errors[0].message")).contains("at most 10 fields");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {RESPONSE, "application/json"})
    void answers4xxWhereNothingRan(String mediaType) {
        var tooDeep = "{ __typename ".repeat(300) + "}".repeat(300);
        for (var query : List.of("}{", "{ nobodyKnowsThis }", "{ total(personId: 7) }", "", aliases(300), tooDeep)) {
            var answer = post(Role.INTEGRATION, query, mediaType);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.contentType()).as(query).startsWith(mediaType);
            assertThat(answer.<String>path("errors[0].extensions.code"))
                    .as(query)
                    .isEqualTo("VALIDATION_FAILED");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {RESPONSE, "application/json"})
    void answers200WhereAPartFailed(String mediaType) {
        var answer = post("learner", "{ ownReach total(personId: \"" + UUID.randomUUID() + "\") }", mediaType);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(mediaType);
        assertThat(answer.<String>path("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
        assertThat(answer.<String>path("errors[0].path[0]")).isEqualTo("total");
    }

    @Test
    void saysWhoMustSendAToken() {
        var answer = given().contentType("application/json")
                .body(Map.of("query", "{ ownReach }"))
                .post("/graphql")
                .jsonPath();
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("UNAUTHENTICATED");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "}{ | MALFORMED_JSON",
                "{\"query\": \"{ ownReach }\"} x | MALFORMED_JSON",
                "'' | MALFORMED_JSON",
                "' ' | MALFORMED_JSON",
                "[] | WRONG_TYPE",
                "7 | WRONG_TYPE",
                "{\"query\": 7} | WRONG_TYPE",
                "{\"query\": \"{ ownReach }\", \"variables\": 7} | WRONG_TYPE"
            })
    void answersAProblemToWhatIsNoRequest(String body, String code) {
        isProblem(body(body, Tokens.of("learner", "probe.user", "graphql")), 400, code);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "query=%7BownReach%7D&variables=%7B, MALFORMED_JSON",
        "query=%7BownReach%7D&variables=7, WRONG_TYPE",
        "query=%7BownReach%7D&extensions=%5B, MALFORMED_JSON",
        "query=%7BownReach%7D&variables=%25zz, BAD_REQUEST",
        "query=%25zz, BAD_REQUEST"
    })
    void answersAProblemToAddressesItCannotRead(String query, String code) {
        var answer = given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of("learner", "probe.user", "graphql"))
                .get("/graphql?" + query);
        isProblem(answer, 400, code);
    }

    @Test
    void takesLineBreaksWithinAQueryAndQueriesByAddress() {
        var token = Tokens.of("learner", "probe.user", "graphql");
        assertThat(body("{\"query\": \"{\n\townReach }\"}", token).<String>path("data.ownReach"))
                .isEqualTo("SELF");
        var byAddress = given().urlEncodingEnabled(false)
                .auth()
                .oauth2(token)
                .get("/graphql?query=%7BownReach%7D&variables=%7B%7D");
        assertThat(byAddress.<String>path("data.ownReach")).isEqualTo("SELF");
    }

    @Test
    void answersAProblemToATokenThatIsNotValid() {
        isProblem(
                body("{\"query\": \"{ ownReach }\"}", Tokens.expired("learner", "probe.user", "graphql")),
                401,
                "UNAUTHENTICATED");
    }

    @Test
    void answersAProblemToABodyThatIsTooLarge() {
        var large = "{\"query\": \"{ ownReach }\", \"x\": \"" + "a".repeat(1_100_000) + "\"}";
        var token = Tokens.of("learner", "probe.user", "graphql");
        isProblem(body(large, token), 413, "BODY_TOO_LARGE");
        var inChunks = given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)))
                .post("/graphql");
        isProblem(inChunks, 413, "BODY_TOO_LARGE");
    }

    /** Each of these would be an object of eighty bytes, on the thread that serves everybody. */
    @Test
    void answersAProblemToVariablesWithoutEnd() {
        var many = "{\"query\": \"{ ownReach }\", \"variables\": {\"a\": [" + "{},".repeat(20_000) + "{}]}}";

        isProblem(body(many, Tokens.of("learner", "probe.user", "graphql")), 413, "BODY_TOO_LARGE");
    }

    private static void isProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("code")).isEqualTo(code);
        assertThat(answer.<String>path("requestId")).isEqualTo(answer.header("X-Request-Id"));
    }

    private static Response body(String body, String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/graphql");
    }

    private static String aliases(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> " a" + i + ": total(personId: \"" + UUID.randomUUID() + "\")")
                .collect(Collectors.joining("", "{", " }"));
    }

    private static JsonPath ask(String role, String query) {
        return post(role, query, "application/json").jsonPath();
    }

    private static Response post(String role, String query, String accepted) {
        return given().auth()
                .oauth2(Tokens.of(role, "probe.user", "graphql"))
                .contentType("application/json")
                .accept(accepted)
                .body(Map.of("query", query))
                .post("/graphql");
    }
}
