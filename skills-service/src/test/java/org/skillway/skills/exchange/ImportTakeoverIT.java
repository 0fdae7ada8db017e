package org.skillway.skills.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.skillway.skills.exchange.Exchange.SAMPLES;
import static org.skillway.skills.exchange.Exchange.bytes;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** Imports of two replicas, one of which is a connection of this test. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class ImportTakeoverIT {

    /** So many that they are not taken before the lease is. */
    private static final int SKILLS = 3_000;

    @Test
    void anImportEndsWithTheReplicaThatWorkedOnIt() throws SQLException {
        var tenant = new Exchange("takeover-killed");
        UUID importId;
        try (var replica = Database.asApplication(tenant.tenant())) {
            takeLease(replica);
            importId = startedLongAgo(replica);

            assertThat(state(tenant, importId)).isEqualTo("running");
            var meanwhile = tenant.post("format=rsd", bytes(SAMPLES.resolve("rsd.csv")));
            assertThat(meanwhile.statusCode()).as(meanwhile.body()).isEqualTo(409);
            assertThat(meanwhile.body()).contains("Another import is running");
            assertThat(state(tenant, importId)).isEqualTo("running");
        }

        await().until(() -> state(tenant, importId).equals("interrupted"));
        var next = tenant.take("rsd", bytes(SAMPLES.resolve("rsd.csv")));
        assertThat(next.getString("state")).as(next.prettify()).isEqualTo("done");
        assertThat(state(tenant, importId)).isEqualTo("interrupted");
    }

    /** Its connection breaks while it works on, which it cannot know. */
    @Test
    void whoLostTheLeaseSaysNothingOfTheImportAnyMore() throws SQLException {
        var tenant = new Exchange("takeover-lost");
        var lost = tenant.post("format=rsd", Exchange.descriptors(SKILLS))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        endLease(tenant);
        await().until(() -> tenant.get(lost).getString("state").equals("interrupted"));

        var next = tenant.take("rsd", bytes(SAMPLES.resolve("rsd.csv")));

        assertThat(next.getString("state")).as(next.prettify()).isEqualTo("done");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> tenant.export().contains("Skill number " + (SKILLS - 1) + "\""));
        await().during(Duration.ofSeconds(1))
                .until(() -> tenant.get(lost).getString("state").equals("interrupted"));
    }

    /** For longer than a statement may take: the connection that asked first is given up by then. */
    @Test
    void anImportWaitsForWhoeverHoldsTheTaxonomy() throws SQLException {
        var tenant = new Exchange("takeover-slow");
        String location;
        try (var other = Database.asApplication(tenant.tenant());
                var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtextextended(current_tenant() || '/taxonomy', 0))");
            location = tenant.post("format=rsd", bytes(SAMPLES.resolve("rsd.csv")))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            await().during(Duration.ofSeconds(11))
                    .atMost(Duration.ofSeconds(15))
                    .until(() -> tenant.get(location).getString("state").equals("running"));
        }

        await().atMost(Duration.ofSeconds(30))
                .until(() -> tenant.get(location).getString("state").equals("done"));
        assertThat(tenant.get(location).getInt("report.skills.created")).isPositive();
    }

    @Test
    void theNextImportFindsTheLeaseGivenBack() {
        var tenant = new Exchange("takeover-again");

        for (var turn = 0; turn < 3; turn++) {
            assertThat(tenant.take("rsd", bytes(SAMPLES.resolve("rsd.csv"))).getString("state"))
                    .isEqualTo("done");
        }
    }

    private static String state(Exchange tenant, UUID importId) {
        return tenant.get("/v1/taxonomy/imports/" + importId).getString("state");
    }

    private static void takeLease(Connection replica) throws SQLException {
        try (var statement = replica.createStatement();
                var row = statement.executeQuery(
                        "select pg_try_advisory_lock(hashtextextended('taxonomy import of ' || current_tenant(), 0))")) {
            row.next();
            assertThat(row.getBoolean(1)).isTrue();
        }
    }

    private static void endLease(Exchange tenant) throws SQLException {
        try (var other = Database.asApplication(tenant.tenant());
                var end = other.createStatement();
                var row = end.executeQuery("select count(pg_terminate_backend(pid)) from pg_locks"
                        + " where locktype = 'advisory' and ((classid::bigint << 32) | objid::bigint)"
                        + " = hashtextextended('taxonomy import of ' || current_tenant(), 0)")) {
            row.next();
            assertThat(row.getInt(1)).isOne();
        }
    }

    private static UUID startedLongAgo(Connection replica) throws SQLException {
        var importId = UUID.randomUUID();
        try (var statement = replica.prepareStatement(
                "insert into taxonomy_import (tenant, import_id, format, dry_run, state, requested_by, started_at)"
                        + " values (current_tenant(), ?, 'rsd', false, 'running', 'yara', now() - interval '11 minutes')")) {
            statement.setObject(1, importId);
            statement.executeUpdate();
        }
        return importId;
    }
}
