package org.skillway.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.platform.probe.ProbeProfile;
import org.skillway.platform.testing.Database;

/** What goes wrong for one person or policy keeps nobody else's data longer than they may be kept. */
@QuarkusTest
@TestProfile(ProbeProfile.class)
class UpkeepIT {

    private static final String CANNOT_BE_TAKEN = "it cannot be taken";

    private final String tenant = "upkeep-" + UUID.randomUUID();
    private final UUID failing = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Inject
    Upkeep upkeep;

    @BeforeEach
    void aStepThatFailsForOnePerson() throws SQLException {
        try (var owner = Database.asOwner(tenant)) {
            run(
                    owner,
                    "insert into personal_data (place, step, outcome, holds, concerns) values"
                            + " ('probe_counter', 7, 'deleted', '%s', '1 / case when $1 = ''%s'' then 0 else 1 end = 0')"
                                    .formatted(CANNOT_BE_TAKEN, failing));
        }
    }

    @AfterEach
    void isTakenAway() throws SQLException {
        try (var owner = Database.asOwner(tenant)) {
            run(owner, "delete from personal_data where holds = '" + CANNOT_BE_TAKEN + "'");
        }
    }

    @Test
    void oneThatFailsKeepsNoOtherWaiting() throws SQLException {
        try (var application = Database.asApplication(tenant)) {
            run(
                    application,
                    "insert into probe_counter (tenant, person_id, total) values (current_tenant(), gen_random_uuid(), 1)");
            erased(application, failing, 3);
            erased(application, other, 2);
            told(application, other);
            run(
                    application,
                    "insert into dead_event (tenant, id, topic, headers, payload, reason, failed_at, replayed_at) values"
                            + " (current_tenant(), gen_random_uuid(), 'probe', '{}', '', 'probe', now(), now() - interval '9 days')");
            run(
                    application,
                    "insert into retention_policy values (current_tenant(), 'dead-events', 1, 'test', 1, 'hr', now())");

            upkeep.once();

            assertThat(count(application, "dead_event")).isZero();
            assertThat(count(application, "outbox where type like '%unheard%'")).isZero();
            assertThat(count(application, "erased_person where looked_at > now() - interval '1 hour'"))
                    .isEqualTo(1);
            assertThat(count(
                            application,
                            "audit_event where action = 'person.erase-late' and subject = 'person/" + other + "'"))
                    .isEqualTo(1);
        }
    }

    private static void erased(Connection connection, UUID person, int daysAgo) throws SQLException {
        run(
                connection,
                "insert into erased_person values (current_tenant(), '%1$s', gen_random_uuid(), erased_key('%1$s'), '{}', now(), now() - interval '%2$d days')"
                        .formatted(person, daysAgo));
    }

    private static void told(Connection connection, UUID about) throws SQLException {
        run(connection, """
                insert into outbox (event_id, tenant, aggregate_type, aggregate_id, aggregate_version, type, payload,
                                    headers, created_at)
                values (gen_random_uuid(), current_tenant(), 'probe', 'any', 1, 'org.skillway.probe.unheard.v1',
                        '{"personId":"%s"}', '{}', now())""".formatted(about));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(Connection connection, String what) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getInt(1);
        }
    }
}
