package org.skillway.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Tokens;

/** GraphQL keeps the same manners as REST. */
@QuarkusTest
@TestProfile(ProbeProfile.class)
class GraphqlIT {

    @Test
    void givesTheCodesOfRest() {
        var answer = ask(Role.INTEGRATION, "{ total(personId: \"" + UUID.randomUUID() + "\") }");
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("NOT_FOUND");
        assertThat(answer.getString("errors[0].message")).startsWith("No counter ");
    }

    @Test
    void refusesRolesThatAreNotNamed() {
        var answer = ask(Role.ANALYST, "{ total(personId: \"" + UUID.randomUUID() + "\") }");
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("forbidden");
        assertThat(answer.<Object>get("data.total")).isNull();
    }

    @Test
    void tellsNobodyTheSchema() {
        assertThat(ask(Role.INTEGRATION, "{ __schema { types { name } } }").getList("errors"))
                .isNotEmpty();
    }

    @Test
    void boundsTheSizeOfAQuery() {
        var aliases = new StringBuilder("{");
        for (var i = 0; i < 300; i++) {
            aliases.append(" a")
                    .append(i)
                    .append(": total(personId: \"")
                    .append(UUID.randomUUID())
                    .append("\")");
        }
        var answer = ask(Role.INTEGRATION, aliases + " }");
        assertThat(answer.<Object>get("data")).isNull();
        assertThat(answer.getList("errors")).isNotEmpty();
    }

    private static JsonPath ask(String role, String query) {
        return given().auth()
                .oauth2(Tokens.of(role, "probe.user", "graphql"))
                .contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql")
                .jsonPath();
    }
}
