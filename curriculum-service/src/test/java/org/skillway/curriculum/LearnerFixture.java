package org.skillway.curriculum;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.skillway.curriculum.Company.as;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.skillway.platform.access.Role;

/** The sample company in a tenant of its own, set up through APIs and events as in production. */
final class LearnerFixture implements AutoCloseable {

    static final String OCCURRED = "2026-11-02T08:00:00Z";

    final String tenant;
    final OtherServices others;

    private LearnerFixture(String tenant) {
        this.tenant = tenant;
        others = new OtherServices(tenant);
    }

    static LearnerFixture companyWithModules(String tenant) {
        var fixture = new LearnerFixture(tenant);
        as(Role.LD_ADMIN, "author", tenant)
                .body(Company.modules().toString())
                .post("/v1/modules:import")
                .then()
                .statusCode(200);
        return fixture;
    }

    /** Somebody with a role and all that the sample company says about their experience, known here. */
    UUID hired(String userName, String role, UUID... manager) {
        return hired(UUID.randomUUID(), userName, role, manager);
    }

    UUID hired(UUID person, String userName, String role, UUID... manager) {
        // Whoever sees the person sees the map, and nobody is planned for once more because it came later.
        others.roleAsks(role, 1, Company.roleMap(role));
        others.personIs(person, userName, manager);
        await().untilAsserted(() -> mastery(userName, person).statusCode(200));
        others.personHolds(person, role, "2026-11-02");
        Company.experienceOf(userName).forEach(said -> {
            double reliability = said[2].equals("prior-experience") ? 0.5 : 0.6;
            others.personIsAt(person, said[0], Integer.parseInt(said[1]), said[2], reliability);
        });
        int pieces = Company.experienceOf(userName).size();
        await().untilAsserted(() -> mastery(userName, person)
                .body("skills.evidence.sum()", equalTo(pieces))
                .body(
                        "skills.findAll { it.targetLevel != null }.size()",
                        equalTo(Company.roleMap(role).size())));
        return person;
    }

    ValidatableResponse mastery(String userName, UUID person) {
        return as(Role.LEARNER, userName, tenant)
                .get("/v1/people/" + person + "/mastery")
                .then();
    }

    ValidatableResponse nextStep(String userName, UUID person) {
        return as(Role.LEARNER, userName, tenant)
                .get("/v1/people/" + person + "/next-step")
                .then()
                .statusCode(200);
    }

    /** Chooses the right option or a wrong one, as a learner's own front end sends it. */
    ValidatableResponse answers(String userName, UUID person, String module, String item, boolean right) {
        return chooses(userName, person, module, item, Company.option(module, item, right));
    }

    ValidatableResponse chooses(String userName, UUID person, String module, String item, int option) {
        return does(userName, activity(person, module, "answered", Map.of("item", item, "response", option)));
    }

    /** Says whether the answer was right instead of choosing an option. */
    ValidatableResponse grades(
            String roles, String userName, UUID person, String module, String item, boolean correct) {
        return does(roles, userName, activity(person, module, "answered", Map.of("item", item, "correct", correct)));
    }

    ValidatableResponse does(String userName, Map<String, Object> activity) {
        return does(Role.LEARNER, userName, activity);
    }

    private ValidatableResponse does(String roles, String userName, Map<String, Object> activity) {
        return does(roles, userName, UUID.randomUUID().toString(), activity);
    }

    ValidatableResponse does(String roles, String userName, String key, Map<String, Object> activity) {
        return as(roles, userName, tenant)
                .header("Idempotency-Key", key)
                .body(activity)
                .post("/v1/activities")
                .then();
    }

    static Map<String, Object> activity(UUID person, String module, String kind, Map<String, Object> more) {
        var activity = new HashMap<String, Object>(
                Map.of("personId", person, "module", module, "kind", kind, "occurredAt", OCCURRED));
        activity.putAll(more);
        return activity;
    }

    @Override
    public void close() {
        others.close();
    }
}
