package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.skillway.curriculum.Company.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.store.CountedStatements;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** Where a team's learners are costs the same few statements, however many they are. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class TeamStatementsIT {

    private static final String PAGE = "select d.person_id, d.team, ";

    @Inject
    Sql sql;

    @Test
    void theSameFewStatementsForTwoPeopleAndForTwelve() {
        try (var company = LearnerFixture.companyWithModules("team-statements")) {
            hire(company, 0, 2);
            int few = statements(company, 2);
            hire(company, 2, 12);
            int many = statements(company, 12);

            assertThat(few).isBetween(1, 8);
            assertThat(many).isEqualTo(few);
        }
    }

    /** Each with a slot and a task ahead, which are looked at as well. */
    private static void hire(LearnerFixture company, int from, int to) {
        for (int i = from; i < to; i++) {
            UUID person = company.hired("learner-" + i, "support");
            as(Role.LEARNER, "learner-" + i, company.tenant)
                    .body(Map.of(
                            "slots",
                            List.of(Map.of("moment", "noon", "when", "day", "minutes", 10, "days", List.of()))))
                    .put("/v1/people/" + person + "/slots")
                    .then()
                    .statusCode(200);
            as(Role.INTEGRATION, "crm", company.tenant)
                    .body(Map.of(
                            "skill",
                            "ticket-notes",
                            "title",
                            "A call",
                            "dueAt",
                            Instant.now().plusSeconds(86_400).toString()))
                    .put("/v1/people/" + person + "/tasks/call")
                    .then()
                    .statusCode(200);
        }
    }

    private int statements(LearnerFixture company, int people) {
        // What is read once for everybody is at hand then.
        read(company, people);
        try (var counted = new CountedStatements(sql)) {
            read(company, people);
            return counted.countBeside(PAGE);
        }
    }

    private static void read(LearnerFixture company, int people) {
        as(Role.LD_ADMIN, "maya", company.tenant)
                .get("/v1/learners?limit=100")
                .then()
                .statusCode(200)
                .body("data", hasSize(people));
    }
}
