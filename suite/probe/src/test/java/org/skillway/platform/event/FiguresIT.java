package org.skillway.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.platform.probe.ProbeProfile;
import org.skillway.platform.testing.Database;

/** Operators see what does not get through, of all tenants, and nothing of whom it is about. */
@QuarkusTest
@TestProfile(ProbeProfile.class)
class FiguresIT {

    @Inject
    MeterRegistry registry;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    /** In a transaction that never commits: the relay would send what waits at once. */
    @Test
    void tellsWhatWaitsIsParkedAndFailed() throws SQLException {
        try (var connection = Database.asApplication("figures-" + UUID.randomUUID())) {
            new OutboxTable(connection).open();
            connection.setAutoCommit(false);
            var before = Standing.of(connection);

            tell(connection, "free", 1, "2020-01-01T00:00:00Z", null);
            tell(connection, "free", 2, "2021-01-01T00:00:00Z", null);
            tell(connection, "stuck", 1, "2019-01-01T00:00:00Z", "too large");
            tell(connection, "stuck", 2, "2019-01-02T00:00:00Z", null);
            fail(connection, null);
            fail(connection, "2026-11-20T10:00:00Z");
            hold(connection, 3, "2018-01-02T00:00:00Z");
            hold(connection, 4, "2018-01-03T00:00:00Z");
            change(connection, "select set_config('app.tenant', 'figures-elsewhere', false)");
            fail(connection, null);
            fail(connection, null);
            change(
                    connection,
                    "update dead_event set discarded_at = now() where id = (select max(id::text)::uuid from dead_event)");
            var after = Standing.of(connection);
            connection.rollback();

            assertThat(after)
                    .isEqualTo(new Standing(
                            before.waiting() + 2,
                            Instant.parse("2020-01-01T00:00:00Z"),
                            before.parked() + 1,
                            before.dead() + 2,
                            before.held() + 2,
                            Instant.parse("2018-01-02T00:00:00Z")));
        }
    }

    /** The statements of the guide, by who may be had where nobody is a superuser. In a transaction that never commits. */
    @Test
    void theOwnerSeesWhoseTheyAre() throws SQLException, IOException {
        var tenant = "figures-" + UUID.randomUUID();
        var guide = Files.readString(Path.of(System.getProperty("skillway.root"), "docs/guide/operations.md"));
        try (var connection = Database.asOwner(tenant)) {
            connection.setAutoCommit(false);
            tell(connection, "sent", 1, "2020-01-01T00:00:00Z", null);
            change(connection, "delete from outbox_waiting where tenant = current_tenant()");
            tell(connection, "stuck", 1, "2019-01-01T00:00:00Z", "too large");
            fail(connection, null);
            hold(connection, 3, "2018-01-02T00:00:00Z");
            change(connection, "select set_config('app.tenant', '', false)");
            assertThat(guide).contains("after `set app.relay = 'on'`");
            change(connection, "set app.relay = 'on'");

            for (var table : List.of("outbox_parked", "dead_event", "inbox_held")) {
                assertThat(asked(connection, inGuide(guide, "select tenant, [^`]* from " + table + "\\b[^`]*")))
                        .as(table)
                        .contains(tenant);
            }
            change(
                    connection,
                    inGuide(guide, "insert into outbox_waiting [^`]*").replace("…", "2019-12-31T23:00:00Z"));

            assertThat(
                            asked(
                                    connection,
                                    "select tenant from outbox join outbox_waiting using (tenant, id) where aggregate_id = 'sent'"))
                    .contains(tenant);
            connection.rollback();
        }
    }

    private static String inGuide(String guide, String statement) {
        return Pattern.compile("`(" + statement + ")`")
                .matcher(guide)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static List<String> asked(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var tenants = new ArrayList<String>();
            while (rows.next()) {
                tenants.add(rows.getString("tenant"));
            }
            return tenants;
        }
    }

    @Test
    void theLeaderGivesTheFigures() {
        await().untilAsserted(() -> assertThat(gauge("skillway.relay.leads")).isEqualTo(1));

        assertThat(gauge("skillway.outbox.waiting")).isNotNegative();
        assertThat(gauge("skillway.outbox.oldest.age")).isNotNegative();
        assertThat(gauge("skillway.outbox.parked")).isNotNegative();
        assertThat(gauge("skillway.dead.events")).isNotNegative();
        assertThat(gauge("skillway.inbox.held")).isNotNegative();
        assertThat(gauge("skillway.inbox.held.age")).isNotNegative();
    }

    @Test
    void requestsAreCountedByHowLongTheyTook() {
        RestAssured.given().get("/v1/counters").then().statusCode(401);

        assertThat(RestAssured.given().get(metrics).asString())
                .containsPattern("http_server_requests_seconds_bucket\\{[^}]*le=\"0.25\"")
                .contains("skillway_outbox_oldest_age_seconds")
                .contains("skillway_outbox_waiting")
                .contains("skillway_dead_events")
                .contains("skillway_inbox_held")
                .contains("skillway_inbox_held_age_seconds");
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }

    private static void tell(Connection connection, String aggregate, int version, String at, @Nullable String parked)
            throws SQLException {
        change(connection, """
                with one as (insert into outbox (event_id, tenant, aggregate_type, aggregate_id, aggregate_version, type,
                                                 payload, headers, created_at)
                    values (gen_random_uuid(), current_tenant(), 'probe', '%s', %d, 'org.skillway.probe.unheard.v1', '{}',
                            '{}', '%s') returning *)
                insert into %s
                """.formatted(
                aggregate,
                version,
                at,
                parked == null
                        ? "outbox_waiting select tenant, id from one"
                        : "outbox_parked select tenant, aggregate_type, aggregate_id, id, '" + parked + "' from one"));
    }

    private static void fail(Connection connection, @Nullable String replayed) throws SQLException {
        change(connection, """
                insert into dead_event (tenant, id, topic, headers, payload, reason, failed_at, replayed_at)
                values (current_tenant(), gen_random_uuid(), 'skillway.skills', '{}', '', 'broken', now(), %s)
                """.formatted(replayed == null ? "null" : "'" + replayed + "'"));
    }

    private static void hold(Connection connection, int version, String since) throws SQLException {
        change(connection, """
                insert into inbox_held values (current_tenant(), 'skillway.skills', 'probe', 'early', %d, '{}', '', '%s')
                """.formatted(version, since));
    }

    private static void change(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
