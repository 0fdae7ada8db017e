package org.skillway.skills;

import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.skillway.skills.SkillsApi.asks;
import static org.skillway.skills.SkillsApi.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** Whoever keeps a copy asks each list for what is new. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class UpdatedSinceIT {

    private final SkillsApi company = new SkillsApi("since-" + UUID.randomUUID());

    @Test
    void everyListAnswersWithWhatIsNewSinceATime() {
        company.importPeople(List.of(row("grace", "", "2019-05-06"), row("rosa", "grace", "2026-11-02")));
        company.importSkills("empathy", "a", "b", "c");
        var rosa = company.idOf("rosa");
        toldOf(rosa, 2);
        merged("a", "b");
        var since = Instant.now();

        for (var list : List.of("evidence", "attestations", "confidence")) {
            size("/v1/people/" + rosa + "/" + list, null, 1);
            size("/v1/people/" + rosa + "/" + list, since, 0);
        }
        size("/v1/teams/support/members", null, 2);
        size("/v1/teams/support/members", since, 0);
        size("/v1/people/" + rosa + "/judgments", null, 1);
        size("/v1/people/" + rosa + "/judgments", since, 0);
        size("/v1/role-maps/support/versions", null, 1);
        size("/v1/role-maps/support/versions", since, 0);
        size("/v1/skill-merges", since, 0);
        draft();
        toldOf(rosa, 3);
        merged("c", "b");

        for (var list : List.of("evidence", "attestations", "confidence")) {
            size("/v1/people/" + rosa + "/" + list, null, 2);
            size("/v1/people/" + rosa + "/" + list, since, 1);
        }
        size("/v1/role-maps/support/versions", since, 1);
        size("/v1/skill-merges", since, 1);
        size("/v1/role-map-drafts", since, 1);
        var discarded = Instant.now();
        company.asHr()
                .header(
                        "If-Match",
                        company.asHr().get("/v1/role-maps/support/draft").header("ETag"))
                .delete("/v1/role-maps/support/draft")
                .then()
                .statusCode(204);
        size("/v1/role-map-drafts", null, 0);
        company.asHr()
                .get("/v1/role-map-drafts?updatedSince=" + discarded)
                .then()
                .body("data", hasSize(1))
                .body("data[0]", hasKey("discardedAt"));
        company.asHr()
                .body(Map.of("query", "{ roleMapDrafts(limit: 1) { data { role } nextCursor } }"))
                .post("/graphql")
                .then()
                .body("data.roleMapDrafts.data", hasSize(0));
    }

    private void toldOf(String rosa, int level) {
        var map = company.asHr()
                .body(Map.of(
                        "name", "Support", "family", "client-services", "skills", List.of(asks("empathy", level, 30))));
        (level == 2 ? map : map.header("If-Match", "\"1\""))
                .put("/v1/role-maps/support")
                .then()
                .statusCode(level == 2 ? 201 : 200);
        company.state(company.asHr(), rosa, "empathy", level, "prior-experience")
                .then()
                .statusCode(201);
        company.as(Role.MANAGER, "grace")
                .body(Map.of("skill", "empathy", "level", level, "reason", "Seen with three clients."))
                .post("/v1/people/" + rosa + "/attestations")
                .then()
                .statusCode(201);
        company.as(Role.LEARNER, "rosa")
                .body(Map.of("skill", "empathy", "level", level))
                .post("/v1/people/" + rosa + "/confidence")
                .then()
                .statusCode(201);
        if (level == 2) {
            company.as(Role.MANAGER, "grace")
                    .body(Map.of("reason", "Learns faster than all of us."))
                    .post("/v1/people/" + rosa + "/high-potential")
                    .then()
                    .statusCode(201);
        }
    }

    private void draft() {
        company.asHr()
                .body(Map.of(
                        "name",
                        "Support",
                        "family",
                        "client-services",
                        "skills",
                        List.of(asks("empathy", 4, 30)),
                        "basedOn",
                        1))
                .put("/v1/role-maps/support/draft")
                .then()
                .statusCode(201);
    }

    private void merged(String from, String into) {
        company.asHr()
                .body(Map.of("from", from, "into", into, "reason", "The same in two words."))
                .post("/v1/skill-merges")
                .then()
                .statusCode(201);
    }

    private void size(String list, @Nullable Instant since, int size) {
        company.asHr()
                .get(list + (since == null ? "" : "?updatedSince=" + since))
                .then()
                .statusCode(200)
                .body("data", hasSize(size));
    }
}
