package org.skillway.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.probe.ProbeProfile;
import org.skillway.platform.testing.Database;

/** The relay's way into the database reaches every tenant, and only where it must. */
@QuarkusTest
@TestProfile(ProbeProfile.class)
class SweepIT {

    @Inject
    RelayConfig config;

    @Test
    void removesWhatHasServedItsTimeAndKeepsTheRest() throws SQLException {
        var tenant = "sweep-" + UUID.randomUUID();
        try (var application = Database.asApplication(tenant);
                var relay = Database.asApplication("")) {
            for (var days : List.of(1, 34, 36, 400)) {
                application
                        .createStatement()
                        .execute(
                                "insert into inbox_event values (current_tenant(), gen_random_uuid(), now() - interval '%d days')"
                                        .formatted(days));
            }
            relay.createStatement().execute("set app.relay = 'on'");
            new Sweep(config).run(relay);
            assertThat(count(application, "inbox_event")).isEqualTo(2);
        }
    }

    @Test
    void showsTheRelayNoBusinessRow() throws SQLException {
        var tenant = "sweep-" + UUID.randomUUID();
        try (var application = Database.asApplication(tenant);
                var relay = Database.asApplication("")) {
            application
                    .createStatement()
                    .execute("insert into probe_counter values (current_tenant(), gen_random_uuid(), 1)");
            relay.createStatement().execute("set app.relay = 'on'");
            assertThat(count(application, "probe_counter")).isEqualTo(1);
            for (var table : List.of("probe_counter", "audit_event", "dead_event", "directory_person")) {
                assertThat(count(relay, table)).as(table).isZero();
            }
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
