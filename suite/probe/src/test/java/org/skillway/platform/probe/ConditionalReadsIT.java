package org.skillway.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Tokens;

/** Whoever has what they ask for is told so, and nobody is told that of what others read. */
@QuarkusTest
@TestProfile(ProbeProfile.class)
class ConditionalReadsIT {

    private static final String NOTE = "/v1/counters/versioned";

    private final String tenant = "conditional-" + UUID.randomUUID();

    @Test
    void whoHasItIsNotSentItAgainButIsOnRecord() {
        var first = as(Role.LEARNER).get(NOTE);
        String tag = first.header("ETag");
        assertThat(tag).matches("\"3\\.[A-Za-z0-9_-]{22}\"");
        assertThat(first.contentType())
                .isEqualTo(as(Role.LEARNER).get("/v1/counters/reach").contentType());
        assertThat(first.jsonPath().getString("text")).isNotNull();

        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            read(Role.LEARNER, known)
                    .statusCode(304)
                    .header("ETag", equalTo(tag))
                    .header("X-Request-Id", notNullValue())
                    .body(emptyString());
        }
        for (String other : List.of("\"3\"", "\"other\"", "")) {
            read(Role.LEARNER, other)
                    .statusCode(200)
                    .header("ETag", equalTo(tag))
                    .body("text", notNullValue());
        }
        as(Role.AUDITOR).get("/v1/audit?subject=counter/versioned").then().body("data", hasSize(8));
    }

    @Test
    void whatOthersReadHasAnotherTag() {
        String few = as(Role.HR_ADMIN).get(NOTE).header("ETag");

        read(Role.LEARNER, few).statusCode(200).body("secret", nullValue());
        read(Role.HR_ADMIN, few).statusCode(304);
    }

    @Test
    void aChangeIsComparedByItsVersionAlone() {
        String tag = as(Role.HR_ADMIN).get(NOTE).header("ETag");

        for (String known : List.of(tag, "\"3\"")) {
            change(known).statusCode(200).header("ETag", equalTo("\"4\""));
        }
        for (String other : List.of(tag.replace("\"3", "\"2"), "\"33\"", "\".3\"", "3." + tag)) {
            change(other).statusCode(412);
        }
    }

    private ValidatableResponse change(String ifMatch) {
        return as(Role.LEARNER).header("If-Match", ifMatch).put(NOTE).then();
    }

    private ValidatableResponse read(String role, String ifNoneMatch) {
        return as(role).header("If-None-Match", ifNoneMatch).get(NOTE).then();
    }

    private RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role, "probe.user", tenant));
    }
}
