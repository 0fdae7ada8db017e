package org.skillway.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.GuardedTables;
import org.skillway.platform.testing.Tokens;

/** Promise P12: three tenants interleaved on a pool of two connections. */
@QuarkusTest
@TestProfile(ProbeProfile.class)
class TenancyIT extends GuardedTables {

    private static final List<String> TENANTS = List.of("interleaved-a", "interleaved-b", "interleaved-c");
    private static final int REQUESTS = 1_000;

    @Test
    void showsNobodyAForeignRowEvenWithoutTheOrm() throws Exception {
        for (var tenant : TENANTS) {
            given().auth()
                    .oauth2(token(tenant))
                    .contentType("application/json")
                    .body(Map.of("personId", UUID.randomUUID(), "step", 1))
                    .post("/v1/counters")
                    .then()
                    .statusCode(201);
            await().until(() -> tenantsSeenBy(tenant).size() == 1);
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            var answers = IntStream.range(0, REQUESTS)
                    .mapToObj(i -> TENANTS.get(i % TENANTS.size()))
                    .map(tenant -> threads.submit(
                            () -> assertThat(tenantsSeenBy(tenant)).containsExactly(tenant)))
                    .toList();
            for (var answer : answers) {
                answer.get();
            }
        }
    }

    @Test
    void refusesAForeignRowToTheApplicationsOwnRole() throws SQLException {
        try (var connection = Database.asApplication("interleaved-a");
                var statement =
                        connection.prepareStatement("insert into probe_counter values ('interleaved-b', ?, 1)")) {
            statement.setObject(1, UUID.randomUUID());
            assertThatThrownBy(statement::executeUpdate).hasMessageContaining("row-level security");
        }
    }

    private static List<String> tenantsSeenBy(String tenant) {
        return given().auth()
                .oauth2(token(tenant))
                .get("/v1/counters")
                .jsonPath()
                .getList("", String.class);
    }

    private static String token(String tenant) {
        return Tokens.of(Role.INTEGRATION, "probe.user", tenant);
    }
}
