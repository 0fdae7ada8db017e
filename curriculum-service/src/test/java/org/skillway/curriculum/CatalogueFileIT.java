package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.curriculum.Company.as;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** A whole catalogue out of one tenant and into another. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class CatalogueFileIT {

    private static final int ENTRIES = Company.modules().size() + 3;
    private static final String LINK = "https://learn.example/4711";
    private static final String WHY = "The next one can act on it.";

    @Test
    void whatIsExportedArrivesElsewhereAsItWasAndArrivesOnce() {
        fill("file-from");
        String file = export("file-from");

        take("file-to", file, false)
                .statusCode(200)
                .body("created", equalTo(ENTRIES))
                .body("refused", equalTo(0));
        assertThat(export("file-to")).isEqualTo(file).contains(LINK, WHY);

        take("file-to", file, false)
                .statusCode(200)
                .body("unchanged", equalTo(ENTRIES))
                .body("created", equalTo(0))
                .body("updated", equalTo(0));
        author("file-to")
                .get("/v1/curricula/onboarding/versions")
                .then()
                .body("data.note", contains("Imported from a file"));
        author("file-to").get("/v1/modules/notes-practice").then().header("ETag", "\"1\"");
        author("file-to")
                .get("/v1/work-moments/escalations")
                .then()
                .body("importance", equalTo("critical"))
                .header("ETag", "\"1\"");
    }

    @Test
    void aDryRunSaysOfEveryEntryWhatItWouldDoAndWritesNothing() {
        String file = export(fill("file-dry")).replace("\"notes-three-parts\"", "\"notes-in-parts\"");

        take("file-dry", file, true)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("created", equalTo(1))
                .body("entries.find { it.key == 'notes-in-parts' }.result", equalTo("created"))
                .body("entries.find { it.key == 'notes-practice' }.result", equalTo("updated"))
                .body("entries.find { it.key == 'coaching-refresher' }.result", equalTo("unchanged"))
                .body("entries.last().pointer", equalTo("/workMoments/0"))
                .body("entries.last().result", equalTo("unchanged"));
        author("file-dry").get("/v1/modules/notes-in-parts").then().statusCode(404);
    }

    @Test
    void aDryRunSaysWhosePathWouldChange() {
        try (var company = LearnerFixture.companyWithModules("file-paths")) {
            UUID noah = company.hired("noah.becker", "support");
            String file = export(company.tenant);
            String changed = file.replace("\"notes-three-parts\"", "\"notes-in-parts\"");
            assertThat(changed).isNotEqualTo(file);

            take(company.tenant, file, true).body("paths.learners", equalTo(0));
            take(company.tenant, changed, true)
                    .statusCode(200)
                    .body("paths.learners", equalTo(1))
                    .body("paths.changed", equalTo(1))
                    .body("paths.estimate.atMost", equalTo(1))
                    .body("paths.examples[0].personId", equalTo(noah.toString()))
                    .body("paths.examples[0].added", hasItem("notes-in-parts"));
            take(company.tenant, changed.replace("[\"notes-in-parts\"]", "[\"nowhere\"]"), true)
                    .body("paths", nullValue());
            take(company.tenant, changed, false).statusCode(200).body("paths", nullValue());
        }
    }

    @Test
    void oneRefusedEntryKeepsTheWholeDocumentOut() {
        String file = export(fill("file-wrong"))
                .replace("\"prerequisites\":[\"notes-three-parts\"]", "\"prerequisites\":[\"nowhere\"]");

        take("file-wrong-to", file, true)
                .statusCode(200)
                .body("entries.find { it.key == 'notes-practice' }.result", equalTo("refused"))
                .body("entries.find { it.key == 'notes-practice' }.findings.rule", hasItem("prerequisites-exist"));
        take("file-wrong-to", file, false)
                .statusCode(422)
                .body("code", equalTo("UNPROCESSABLE"))
                .body("errors.detail", hasItem("No module 'nowhere' in the catalogue."));
        author("file-wrong-to").get("/v1/modules").then().body("data", hasSize(0));
    }

    @Test
    void pointsAtEveryFieldThatIsWrong() {
        take("file-form", "{\"modules\": [{\"key\": \"X\"}], \"curricula\": [{\"key\": \"a\"}]}", true)
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("errors.pointer", hasItem("/modules/0/key"))
                .body("errors.pointer", hasItem("/curricula/0/content"));
        take(
                        "file-form",
                        "{\"modules\": [], \"curricula\": [], \"workMoments\": [{\"key\": \"calls\", \"rating\":"
                                + " {\"name\": \"Calls\", \"importance\": \"some\", \"friction\": \"low\"}}]}",
                        true)
                .statusCode(400)
                .body("errors.pointer", hasItem("/workMoments/0/rating/importance"));
        take("file-form", "{\"modules\": [], \"curricula\": []}", false)
                .statusCode(200)
                .body("entries", hasSize(0));
    }

    @Test
    void answersAreNotForLearners() {
        as(Role.LEARNER, "somebody", "file-from")
                .get("/v1/catalogue:export")
                .then()
                .statusCode(403);
    }

    /** The sample company with a published curriculum, a draft of another, and a rated moment. */
    private static String fill(String tenant) {
        var modules = Company.modules();
        ((ObjectNode) modules.get(0)).put("link", LINK);
        ((ObjectNode) modules.at("/0/items/0")).put("explanation", WHY);
        author(tenant)
                .body(modules.toString())
                .post("/v1/modules:import")
                .then()
                .statusCode(200);
        curriculum(tenant, "onboarding");
        curriculum(tenant, "unfinished");
        author(tenant)
                .header("If-Match", "\"1\"")
                .body(Map.of("note", "As agreed"))
                .post("/v1/curricula/onboarding:publish")
                .then()
                .statusCode(200);
        author(tenant)
                .body(Map.of("name", "Escalations", "importance", "critical", "friction", "medium"))
                .put("/v1/work-moments/escalations")
                .then()
                .statusCode(200);
        return tenant;
    }

    private static void curriculum(String tenant, String key) {
        author(tenant)
                .body(Map.of(
                        "name",
                        key,
                        "roles",
                        List.of("support"),
                        "blocks",
                        List.of(Map.of(
                                "skill", "ticket-notes", "modules", List.of("notes-three-parts", "notes-practice"))),
                        "rules",
                        List.of(Map.of("kind", "at-most-per-week", "most", 2))))
                .put("/v1/curricula/" + key)
                .then()
                .statusCode(201);
    }

    private static String export(String tenant) {
        return author(tenant)
                .get("/v1/catalogue:export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse take(String tenant, String file, boolean dryRun) {
        return author(tenant)
                .body(file)
                .post("/v1/catalogue:import?dryRun=" + dryRun)
                .then();
    }

    private static RequestSpecification author(String tenant) {
        return as(Role.LD_ADMIN, "author", tenant);
    }
}
