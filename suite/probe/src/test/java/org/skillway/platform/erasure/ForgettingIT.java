package org.skillway.platform.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Caller;
import org.skillway.platform.probe.ProbeProfile;
import org.skillway.platform.testing.Database;

/** However much was told, all of it that names somebody goes, and nothing else. */
@QuarkusTest
@TestProfile(ProbeProfile.class)
class ForgettingIT {

    private final String tenant = "forgetting-" + UUID.randomUUID();
    private final UUID person = UUID.randomUUID();

    @Inject
    Forgetting forgetting;

    @Inject
    Caller caller;

    @Test
    void readsWhatWasToldPartByPart() throws SQLException {
        try (var database = Database.asApplication(tenant)) {
            for (var version = 1; version <= 20; version++) {
                tell(database, version, version % 3 == 0 ? person : UUID.randomUUID());
            }
            caller.actFor(tenant);

            var places = QuarkusTransaction.requiringNew().call(() -> forgetting.run(UUID.randomUUID(), person, 4));

            assertThat(places).contains(new ErasedPlace("outbox", "deleted", 6));
            assertThat(versions(database))
                    .containsExactly(1L, 2L, 4L, 5L, 7L, 8L, 10L, 11L, 13L, 14L, 16L, 17L, 19L, 20L);
        }
    }

    /** As where a table of millions is read whole. */
    @Test
    void takesLongerThanAnythingThatSomebodyWaitsFor() throws SQLException {
        try (var others = Database.asOwner(tenant);
                var statement = others.createStatement()) {
            others.setAutoCommit(false);
            statement.execute("lock table idempotency in share mode");
            var letGo = CompletableFuture.runAsync(
                    () -> end(others), CompletableFuture.delayedExecutor(11, TimeUnit.SECONDS));
            caller.actFor(tenant);

            QuarkusTransaction.requiringNew().run(() -> forgetting.run(UUID.randomUUID(), person));

            assertThat(letGo).isDone();
        }
    }

    private static void end(Connection transaction) {
        try {
            transaction.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void tell(Connection database, int version, UUID about) throws SQLException {
        try (var statement = database.prepareStatement("""
                insert into outbox (event_id, tenant, aggregate_type, aggregate_id, aggregate_version, type, payload,
                                    headers, created_at)
                values (gen_random_uuid(), current_tenant(), 'probe', 'any', ?, 'org.skillway.probe.unheard.v1', ?, '{}', now())
                """)) {
            statement.setLong(1, version);
            statement.setString(2, "{\"personId\":\"" + about + "\"}");
            statement.executeUpdate();
        }
    }

    private static List<Long> versions(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select aggregate_version from outbox where type like '%unheard%' order by 1")) {
            var versions = new ArrayList<Long>();
            while (rows.next()) {
                versions.add(rows.getLong(1));
            }
            return versions;
        }
    }
}
