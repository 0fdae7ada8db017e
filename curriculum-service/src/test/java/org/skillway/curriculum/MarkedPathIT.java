package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.skillway.curriculum.Company.as;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.learner.ChangeCause;
import org.skillway.curriculum.learner.ChangeLearner;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.curriculum.store.CountedStatements;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** What is at hand of a path is neither read nor written again, and never stands for what has changed since. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class MarkedPathIT {

    private static final String NOAH = "noah.becker";

    private static final String MODULE = "notes-three-parts";
    private static final String FIRST = "notes-three-parts-1";
    private static final String SECOND = "notes-three-parts-2";

    @Inject
    Sql sql;

    @Inject
    ChangeLearner changeLearner;

    @Inject
    Caller caller;

    @Test
    void whatComesNextIsOneStatementAndThePathIsNotSentAgain() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("marked-read")) {
            UUID noah = company.hired(NOAH, "support");
            String before = read(company, noah, "next-step?minutes=10").asString();
            String path = read(company, noah, "path").asString();
            String mark = stored(company, noah, "mark::text");
            store(company, noah, "path = '7'::json");
            store(company, noah, "mark = '" + mark + "'");

            try (var counted = new CountedStatements(sql)) {
                assertThat(read(company, noah, "next-step?minutes=10").asString())
                        .isEqualTo(before);
                assertThat(counted.countBeside("select case when l.mark = ?")).isEqualTo(1);
            }
            assertThat(read(company, noah, "next-step?minutes=30").asString())
                    .isEqualTo(before.replace("\"minutes\":10,", "\"minutes\":30,"));
            assertThat(read(company, noah, "path").asString()).isEqualTo(path);
        }
    }

    @Test
    void whatAnAnswerBeginsWithIsNotSentAgainAndAsksForNoItemOfItsOwn() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("marked-answered")) {
            UUID noah = company.hired(NOAH, "support");
            company.answers(NOAH, noah, MODULE, FIRST, true).statusCode(201);
            String mark = stored(company, noah, "mark::text");
            String path = stored(company, noah, "path::text");
            store(company, noah, "state = '7'::json, path = '7'::json");
            store(company, noah, "mark = '" + mark + "'");

            try (var counted = new CountedStatements(sql)) {
                company.answers(NOAH, noah, MODULE, SECOND, true)
                        .statusCode(201)
                        .body("mastery.before.evidence", greaterThan(0))
                        .body("next", notNullValue());
                assertThat(counted.countBeside("with waiting as (select module"))
                        .isZero();
            }
            assertThat(stored(company, noah, "state::text")).contains("\"ability\"");
            store(company, noah, "path = '" + path.replace("'", "''") + "'::json");
        }
    }

    @Test
    void whoWritesWithoutAMarkAsEarlierReleasesDoIsHeardAtOnce() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("marked-unmarked")) {
            UUID noah = company.hired(NOAH, "support");
            read(company, noah, "next-step");

            store(company, noah, "path_version = 77");

            assertThat(stored(company, noah, "mark::text")).isNull();
            read(company, noah, "next-step").then().body("pathVersion", equalTo(77));
            read(company, noah, "path").then().body("version", equalTo(77)).body("steps.size()", notNullValue());
            read(company, noah, "next-step").then().body("pathVersion", equalTo(77));
        }
    }

    @Test
    void anAnswerAtHandGivesWayToWhateverElseItHangsOn() {
        try (var company = LearnerFixture.companyWithModules("marked-answer")) {
            UUID noah = company.hired(NOAH, "support");
            String own = read(company, noah, "next-step?minutes=10").asString();

            assertThat(as(Role.LD_ADMIN, "maya", company.tenant)
                            .get("/v1/people/" + noah + "/next-step?minutes=10")
                            .asString())
                    .isEqualTo(own);
            assertThat(read(company, noah, "next-step?minutes=1").asString())
                    .contains("\"minutes\":1,", "\"next\":null");
            as(Role.LEARNER, NOAH, company.tenant)
                    .body(Map.of(
                            "slots", List.of(Map.of("moment", "noon", "when", "day", "minutes", 7, "days", List.of()))))
                    .put("/v1/people/" + noah + "/slots")
                    .then()
                    .statusCode(200);
            read(company, noah, "next-step?moment=noon").then().body("minutes", equalTo(7));
            assertThat(read(company, noah, "next-step?minutes=10").asString()).isEqualTo(own);
        }
    }

    @Test
    void aPathOfWhichNoWordChangedIsNotWrittenAgain() throws SQLException {
        try (var company = LearnerFixture.companyWithModules("marked-unwritten")) {
            UUID noah = company.hired(NOAH, "support");
            change(company, noah, learner -> learner);
            store(company, noah, "path = (path::text || '  ')::json");

            change(company, noah, learner -> learner);

            assertThat(stored(company, noah, "path::text")).endsWith("  ");
            assertThat(stored(company, noah, "mark::text")).isNotNull();
        }
    }

    @Test
    void aPathThatChangedOnceInATransactionIsWrittenWhateverFollows() {
        try (var company = LearnerFixture.companyWithModules("marked-twice")) {
            UUID noah = company.hired(NOAH, "support");

            change(company, noah, learner -> learner.assigned(List.of()), learner -> learner);

            read(company, noah, "path").then().body("steps", hasSize(0)).body("outcome", equalTo("unaimed"));
            assertStoredAsRead(company, noah);
        }
    }

    /** What is at hand of a path says what a replica finds that has nothing at hand. */
    private static void assertStoredAsRead(LearnerFixture company, UUID person) {
        String kept = read(company, person, "path").asString();
        try {
            store(company, person, "path_version = path_version");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        assertThat(read(company, person, "path").asString()).isEqualTo(kept);
    }

    @SafeVarargs
    private void change(LearnerFixture company, UUID person, UnaryOperator<Learner>... changes) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            caller.actFor(company.tenant);
            QuarkusTransaction.requiringNew().run(() -> {
                for (UnaryOperator<Learner> change : changes) {
                    changeLearner.change(
                            person,
                            ChangeCause.of(ChangeCause.Kind.ROLE, "test"),
                            known -> change.apply(known.learner()));
                }
            });
        } finally {
            context.terminate();
        }
    }

    private static Response read(LearnerFixture company, UUID person, String what) {
        ValidatableResponse answer = as(Role.LEARNER, NOAH, company.tenant)
                .get("/v1/people/" + person + "/" + what)
                .then()
                .statusCode(200);
        return answer.extract().response();
    }

    private static void store(LearnerFixture company, UUID person, String change) throws SQLException {
        try (var owner = Database.asOwner(company.tenant);
                var statement = owner.createStatement()) {
            statement.execute("update learner set " + change + " where person_id = '" + person + "'");
        }
    }

    private static String stored(LearnerFixture company, UUID person, String what) throws SQLException {
        try (var owner = Database.asOwner(company.tenant);
                var statement = owner.createStatement();
                var row =
                        statement.executeQuery("select " + what + " from learner where person_id = '" + person + "'")) {
            row.next();
            return row.getString(1);
        }
    }
}
