package org.skillway.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skillway.platform.access.Role;
import org.skillway.platform.audit.AuditChains;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.Seed;
import org.skillway.platform.testing.Tokens;

/** Promise P13: exactly one audit row a deed, every tampering found, nothing sensitive without audit. */
@QuarkusTest
@TestProfile(ProbeProfile.class)
class AuditIT {

    private static final int TAMPERS = 50;

    /** More than there are chains. */
    private static final int SESSIONS = 20;

    private static final List<String> TAMPERINGS = List.of(
            "update audit_event set actor = actor || 'x' where head = ? and seq = ?",
            "update audit_event set outcome = 'other' where head = ? and seq = ?",
            "update audit_event set at = at + interval '1 microsecond' where head = ? and seq = ?",
            "update audit_event set subject = 'counter/other' where head = ? and seq = ?",
            "update audit_event set hash = sha256(hash) where head = ? and seq = ?",
            "update audit_event set seq = seq + 1000000 where head = ? and seq = ?",
            "update audit_event set seq = -seq where head = ? and seq = ?",
            "update audit_event set head = -1 - head where head = ? and seq = ?",
            "insert into audit_event select tenant, head, 0, at, actor, action, subject, outcome, request_id, hash"
                    + " from audit_event where head = ? and seq = ?",
            "delete from audit_event where head = ? and seq = ?",
            "delete from audit_event where head = ? and seq >= ?",
            "delete from audit_head where head = ? and ? > 0");

    @TestHTTPResource(value = "/health/ready", management = true)
    URI health;

    @Test
    void writesExactlyOneRowForAWriteAReadAndADenial() {
        var tenant = "audit-" + UUID.randomUUID();
        var person = UUID.randomUUID();
        count(tenant, person).statusCode(201);
        assertThat(outcomes(tenant, "counter/" + person)).containsExactly("done");
        as(Role.HR_ADMIN, tenant).get("/v1/counters/" + person + "/sensitive");
        assertThat(outcomes(tenant, "counter/" + person)).containsExactlyInAnyOrder("done", "read");
        as(Role.LEARNER, tenant).get("/v1/counters/" + person + "/seen").then().statusCode(404);
        assertThat(outcomes(tenant, "person/" + person)).containsExactly("denied");
    }

    @Test
    void writesExactlyOneRowForARoleThatMayNotCall() {
        var tenant = "audit-" + UUID.randomUUID();
        var person = UUID.randomUUID();
        as(Role.LEARNER, tenant)
                .get("/v1/counters/" + person + "/sensitive")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        assertThat(outcomes(tenant, "operation/readSensitive")).containsExactly("denied");
        as(Role.LEARNER, tenant)
                .contentType("application/json")
                .body(Map.of("query", "{a: total(personId: \"%1$s\") b: total(personId: \"%1$s\")}".formatted(person)))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("errors[0].extensions.code", equalTo("FORBIDDEN"));
        assertThat(outcomes(tenant, "field/total")).containsExactly("denied");
    }

    @Test
    void writesARowForEachSubjectOfAList() {
        var tenant = "audit-" + UUID.randomUUID();
        as(Role.HR_ADMIN, tenant).get("/v1/counters/sensitive").then().statusCode(204);
        assertThat(outcomes(tenant, "counter/1")).containsExactly("read");
        assertThat(outcomes(tenant, "counter/2")).containsExactly("read");
    }

    @Test
    void findsRowsByWhoByWhatAndByWhen() {
        var tenant = "audit-" + UUID.randomUUID();
        var person = UUID.randomUUID();
        count(tenant, person).statusCode(201);
        given().auth()
                .oauth2(Tokens.of(Role.HR_ADMIN, "nosy.user", tenant))
                .get("/v1/counters/" + person + "/sensitive");

        found(tenant, "actor=probe.user").body("data.action", equalTo(List.of("counter.count")));
        found(tenant, "actor=nosy.user&subject=counter/" + person)
                .body("data.action", equalTo(List.of("counter.read")));
        found(tenant, "action=counter.read").body("data.actor", equalTo(List.of("nosy.user")));
        found(tenant, "from=2026-01-01T00:00:00Z&until=2126-01-01T00:00:00Z").body("data", hasSize(2));
        found(tenant, "until=2026-01-01T00:00:00Z").body("data", hasSize(0));
        found(tenant, "from=2126-01-01T00:00:00Z").body("data", hasSize(0));
    }

    private static ValidatableResponse found(String tenant, String query) {
        return as(Role.AUDITOR, tenant).get("/v1/audit?" + query).then().statusCode(200);
    }

    @Test
    void doesNotRecordADeedThatDidNotHappen() {
        var tenant = "audit-" + UUID.randomUUID();
        var person = UUID.randomUUID();
        as(Role.INTEGRATION, tenant)
                .contentType("application/json")
                .body(Map.of("personId", person, "step", 1_001))
                .post("/v1/counters")
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("errors[0].pointer", equalTo("/step"));
        assertThat(outcomes(tenant, "counter/" + person)).isEmpty();
    }

    @Test
    void findsEveryTampering() throws SQLException {
        var tenant = "audit-" + UUID.randomUUID();
        for (var i = 0; i < 30; i++) {
            count(tenant, UUID.randomUUID()).statusCode(201);
        }
        as(Role.AUDITOR, tenant).post("/v1/audit:verify").then().statusCode(200).body("intact", equalTo(true));
        var seed = Seed.of(AuditIT.class);
        var random = seed.random();
        try (var owner = Database.asOwner(tenant)) {
            owner.setAutoCommit(false);
            for (var i = 0; i < TAMPERS; i++) {
                var tampering = TAMPERINGS.get(random.nextInt(TAMPERINGS.size()));
                tamper(owner, tampering, random);
                assertThat(brokenLinks(owner)).as("%s, %s", seed, tampering).isPositive();
                owner.rollback();
            }
            assertThat(brokenLinks(owner)).isZero();
            owner.rollback();
        }
    }

    @Test
    void waitsForNobodyWhileAnotherChainIsFree() throws SQLException {
        var tenant = "audit-" + UUID.randomUUID();
        try (var one = Database.asApplication(tenant);
                var owner = Database.asOwner(tenant)) {
            append(one, "first");
            owner.setAutoCommit(false);
            owner.createStatement().executeQuery("select * from audit_head where tenant = current_tenant() for update");
            append(one, "second");
            append(one, "third");
            assertThat(brokenLinks(owner)).isZero();
            assertThat(count(owner, "distinct head")).isEqualTo(2);
        }
    }

    @Test
    void chainsHoldWhileManyAppendAtOnceAndSomeOfThemRollBack() throws Exception {
        var tenant = "audit-" + UUID.randomUUID();
        var seed = Seed.of(AuditIT.class);
        try (var hands = Executors.newFixedThreadPool(SESSIONS);
                var owner = Database.asOwner(tenant)) {
            var sessions = IntStream.range(0, SESSIONS)
                    .mapToObj(session ->
                            hands.submit(() -> appendMany(tenant, new Random(seed.value() * SESSIONS + session))))
                    .toList();
            var kept = 0;
            for (var session : sessions) {
                kept += session.get();
            }
            assertThat(brokenLinks(owner)).isZero();
            assertThat(count(owner, "seq")).isEqualTo(kept);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        alter function audit_append rename to audit_away         | alter function audit_away rename to audit_append
        revoke execute on function audit_append from public      | grant execute on function audit_append to public
        revoke insert on audit_event from current_user           | grant insert on audit_event to current_user
        revoke update on audit_head from current_user            | grant update on audit_head to current_user""")
    void givesNothingAwayAndDoesNothingWhileItCannotRecord(String lost, String mended) throws SQLException {
        var tenant = "audit-" + UUID.randomUUID();
        var person = UUID.randomUUID();
        count(tenant, person).statusCode(201);
        ready(200, "UP");
        try (var owner = Database.asOwner(tenant)) {
            owner.createStatement().execute(lost);
            try {
                var answer = as(Role.HR_ADMIN, tenant).get("/v1/counters/" + person + "/sensitive");
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.asString()).doesNotContain("\"total\"");
                as(Role.LEARNER, tenant)
                        .get("/v1/counters/" + person + "/sensitive")
                        .then()
                        .statusCode(503)
                        .body("code", equalTo("UNAVAILABLE"));
                count(tenant, person)
                        .statusCode(503)
                        .header("Retry-After", "2")
                        .body("code", equalTo("UNAVAILABLE"), "detail", containsString("on record"));
                ready(503, "DOWN");
            } finally {
                owner.createStatement().execute(mended);
            }
        }
        ready(200, "UP");
        assertThat(outcomes(tenant, "counter/" + person)).containsExactly("done");
    }

    private void ready(int status, String audit) {
        given().get(health).then().statusCode(status).body("checks.find { it.name == 'audit' }.status", equalTo(audit));
    }

    /** Fails where it has to wait for a lock. */
    private static void append(Connection session, String action) throws SQLException {
        try (var statement = session.createStatement()) {
            statement.execute("set lock_timeout = '1s'");
            statement.execute("select audit_append(now(), 'somebody', '" + action + "', 'it/1', 'done', '')");
        }
    }

    /** As a transaction of the service ends. */
    private static void appendTogether(Connection session, int rows) throws SQLException {
        try (var statement = session.createStatement()) {
            statement.execute("set lock_timeout = '1s'");
            statement.execute(
                    "select finish(now(), '[]', (select jsonb_agg(jsonb_build_object('actor', 'somebody', 'action',"
                            + " 'many', 'subject', 'it/' || n, 'outcome', 'done', 'requestId', '')) from generate_series(1, "
                            + rows
                            + ") n), false)");
        }
    }

    /** Returns how many rows it kept. */
    private static int appendMany(String tenant, Random random) throws SQLException {
        var kept = 0;
        try (var session = Database.asApplication(tenant)) {
            session.setAutoCommit(false);
            for (var transaction = 0; transaction < 40; transaction++) {
                var rows = 1 + random.nextInt(3);
                if (random.nextBoolean()) {
                    appendTogether(session, rows);
                } else {
                    for (var row = 0; row < rows; row++) {
                        append(session, "many");
                    }
                }
                if (random.nextInt(5) == 0) {
                    session.rollback();
                } else {
                    session.commit();
                    kept += rows;
                }
            }
        }
        return kept;
    }

    private static int count(Connection session, String what) throws SQLException {
        try (var row = session.createStatement()
                .executeQuery("select count(" + what + ") from audit_event where tenant = current_tenant()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void tamper(Connection owner, String tampering, Random random) throws SQLException {
        try (var rows = owner.createStatement()
                        .executeQuery(
                                "select head, seq from audit_event where tenant = current_tenant() order by head, seq");
                var statement = owner.prepareStatement(tampering)) {
            for (var skip = random.nextInt(30); skip >= 0; skip--) {
                rows.next();
            }
            statement.setInt(1, rows.getInt(1));
            statement.setLong(2, rows.getLong(2));
            assertThat(statement.executeUpdate()).isPositive();
        }
    }

    private static int brokenLinks(Connection owner) throws SQLException {
        return AuditChains.broken(owner).size();
    }

    private static List<String> outcomes(String tenant, String subject) {
        return as(Role.AUDITOR, tenant)
                .get("/v1/audit?subject=" + subject)
                .jsonPath()
                .getList("data.outcome", String.class);
    }

    private static ValidatableResponse count(String tenant, UUID person) {
        return as(Role.INTEGRATION, tenant)
                .contentType("application/json")
                .body(Map.of("personId", person, "step", 1))
                .post("/v1/counters")
                .then();
    }

    private static RequestSpecification as(String role, String tenant) {
        return given().urlEncodingEnabled(false).auth().oauth2(Tokens.of(role, "probe.user", tenant));
    }
}
