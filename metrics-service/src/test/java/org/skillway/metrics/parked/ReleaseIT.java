package org.skillway.metrics.parked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.skillway.metrics.Company;
import org.skillway.metrics.signal.domain.Tool;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** What was parked is counted after the commit that made it known, some hundred at a time, each once and in order. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ReleaseIT {

    private static final int PARKED = 2_000;
    private static final int PEOPLE = 20;

    private final Company company = new Company();

    @Test
    void aKpiIsDefinedAtOnceHoweverMuchWaitsForIt() throws SQLException {
        for (var i = 0; i < PEOPLE; i++) {
            company.tellOf("agent-" + i, "");
        }
        company.employs("grace", "");
        var source = company.source(Tool.BEARER);
        park(source);

        company.measuresTicketNotes();
        var waiting = count("signal where state = 'PARKED'");

        // What comes meanwhile waits behind what is older, or it would keep it out of the chart.
        Company.deliver(Tool.BEARER, source, Company.score("agent-7", 84, Instant.now(), "live"))
                .body("duplicate", equalTo(0), "unreadable", equalTo(0));
        await().atMost(Duration.ofSeconds(30)).until(() -> count("observation") == PARKED + 1);
        assertThat(count("signal where state = 'PARKED'")).isZero();
        assertThat(count("observation where charted")).isEqualTo(PARKED + 1);
        assertThat(count("(select distinct signal_id from observation) once")).isEqualTo(PARKED + 1);
        assertThat(waiting).as("when the KPI was defined").isPositive();
    }

    /** Whoever parks something waits for the lock: what takes long of a file of names is done before it is asked for. */
    @Test
    void aFileOfNamesIsLookedThroughBeforeTheLock() throws Exception {
        company.employs("rosa", "");
        var source = company.source(Tool.BEARER);
        Company.deliver(Tool.BEARER, source, Company.score("7", 84, Instant.now(), "1"))
                .body("parked", equalTo(1));
        try (var other = Database.asApplication(company.tenant());
                var threads = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            other.createStatement().execute(ParkedSql.LOCK);

            var file = threads.submit(this::importNames);

            await().until(() -> count("pg_locks where locktype = 'advisory' and not granted") == 1);
            assertThat(
                            count(
                                    "pg_locks waits join pg_locks has on has.pid = waits.pid where waits.locktype = 'advisory' and"
                                            + " not waits.granted and has.relation = 'signal'::regclass and has.mode = 'AccessShareLock'"))
                    .isOne();
            other.rollback();
            assertThat(file.get()).isEqualTo(200);
        }
        company.measuresTicketNotes();
        await().until(() -> count("observation") == 1);
    }

    private int importNames() {
        return company.as(Role.LD_ADMIN, "maya")
                .contentType("text/csv; charset=utf-8")
                .body("ref,person\n7,HR-rosa\n")
                .post("/v1/signal-sources/bearer/people:import")
                .statusCode();
    }

    private void park(String source) throws SQLException {
        try (var connection = Database.asApplication(company.tenant());
                var insert = connection.prepareStatement("""
                    insert into signal (tenant, id, source_id, source_event_id, state, person_ref, metric, value, unit,
                                        occurred_at, dimensions, event_id, correlation_id, received_at)
                    select current_tenant(), gen_random_uuid(), ?::uuid, 'old-' || i, 'PARKED', 'agent-' || i % ?, ?,
                           80 + i * 7 % 11, 'percent', now() - interval '30 days' + i * interval '20 minutes', '{}',
                           gen_random_uuid(), gen_random_uuid(), now()
                      from generate_series(1, ?) i
                    """)) {
            insert.setString(1, source);
            insert.setInt(2, PEOPLE);
            insert.setString(3, Company.NOTES);
            insert.setInt(4, PARKED);
            insert.executeUpdate();
        }
    }

    private long count(String what) throws SQLException {
        try (var connection = Database.asApplication(company.tenant());
                var row = connection.createStatement().executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getLong(1);
        }
    }
}
