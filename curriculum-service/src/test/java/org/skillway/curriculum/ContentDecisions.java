package org.skillway.curriculum;

import static org.skillway.curriculum.Company.as;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.skillway.platform.access.Role;

/** What an author decides about modules, each time with the decisions before in mind. */
final class ContentDecisions {

    private ContentDecisions() {}

    static ValidatableResponse decide(String tenant, String module, String decision) {
        return as(Role.LD_ADMIN, "maya", tenant)
                .header("If-Match", about(tenant, module).extract().header("ETag"))
                .body(Map.of("decision", decision, "note", "By what it does at work"))
                .post("/v1/content-backlog/" + module + ":decide")
                .then()
                .statusCode(201);
    }

    static ValidatableResponse about(String tenant, String module) {
        return as(Role.LD_ADMIN, "maya", tenant)
                .get("/v1/content-backlog/" + module + "/decisions")
                .then()
                .statusCode(200);
    }
}
