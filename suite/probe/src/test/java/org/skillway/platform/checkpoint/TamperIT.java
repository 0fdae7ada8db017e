package org.skillway.platform.checkpoint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skillway.platform.access.Role;
import org.skillway.platform.audit.AuditChains;
import org.skillway.platform.checkpoint.CheckpointFinding.Fault;
import org.skillway.platform.probe.ProbeProfile;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.Seed;
import org.skillway.platform.testing.Tokens;

/** Promise P13: whoever owns the database and rewrites the audit log, chains and all, is found out by what was published. */
@QuarkusTest
@TestProfile(ProbeProfile.class)
class TamperIT {

    private static final int TAMPERS = 50;
    private static final int ROWS_A_MINUTE = 6;
    private static final int MINUTES = 6;
    private static final Duration EVERY = Duration.ofMinutes(1);

    /** A deed in the database; {@code %1$d} is a chain and {@code %2$d} a place in it. */
    private record Tampering(String name, String sql) {}

    private static final List<Tampering> TAMPERINGS = List.of(
            new Tampering("change", "update audit_event set actor = actor || 'x' where head = %1$d and seq = %2$d"),
            new Tampering("delete one", "delete from audit_event where head = %1$d and seq = %2$d"),
            new Tampering("cut the end off", "delete from audit_event where head = %1$d and seq >= %2$d"),
            new Tampering("delete the chain and its head", "delete from audit_event where head = %1$d and %2$d > 0"),
            new Tampering("insert one", """
                with made_room as (update audit_event set seq = seq + 1000000 where head = %1$d and seq >= %2$d returning 1)
                insert into audit_event select tenant, head, 500000, at, 'nobody', action, subject, outcome, request_id, hash
                  from audit_event where head = %1$d and seq = %2$d and exists (select from made_room)"""),
            new Tampering(
                    "change the whole chain",
                    "update audit_event set subject = 'it/' || (1000 - seq) where head = %1$d and %2$d > 0"));

    @TempDir
    Path directory;

    private final String tenant = "tamper-" + UUID.randomUUID();

    @Test
    void findsEveryTampering() throws SQLException {
        var seed = Seed.of(TamperIT.class);
        var random = seed.random();
        var published = aPublishedLog(random);
        try (var owner = Database.asOwner(tenant)) {
            assertThat(verdict(owner, published).intact()).isTrue();
            owner.setAutoCommit(false);
            var missedWithoutCheckpoints = 0;
            for (var i = 0; i < TAMPERS; i++) {
                var tampering = TAMPERINGS.get(random.nextInt(TAMPERINGS.size()));
                tamper(owner, tampering, random);
                // The planted bug: a verifier that looks at the chains alone.
                if (AuditChains.broken(owner).isEmpty()) {
                    missedWithoutCheckpoints++;
                }
                var verdict = verdict(owner, published);
                assertThat(verdict.intact())
                        .as("%s, %s", seed, tampering.name())
                        .isFalse();
                assertThat(verdict.findings())
                        .as("%s, %s", seed, tampering.name())
                        .extracting(CheckpointFinding::kind)
                        .containsAnyOf(Fault.GONE, Fault.REWRITTEN);
                owner.rollback();
            }
            assertThat(missedWithoutCheckpoints).isEqualTo(TAMPERS);
            assertThat(verdict(owner, published).intact()).isTrue();
        }
    }

    @Test
    void findsWhatWasDoneToTheCheckpoints() throws SQLException {
        var published = aPublishedLog(new Random(7));
        try (var owner = Database.asOwner(tenant)) {
            var dropped = new ArrayList<>(published);
            dropped.remove(2);
            assertThat(verdict(owner, dropped).findings())
                    .extracting(CheckpointFinding::kind)
                    .containsExactly(Fault.MISSING);

            var swapped = new ArrayList<>(published);
            var lied = CheckpointFixture.FORGER.sign(CheckpointFixture.checkpoint("probe-service", tenant, 3, ""));
            swapped.set(2, lied.line());
            assertThat(verdict(owner, swapped).findings())
                    .extracting(CheckpointFinding::kind)
                    .containsExactlyInAnyOrder(Fault.FORGED, Fault.MISSING);
        }
    }

    /** Whoever also puts back what the service knows of its last checkpoint has it tell two stories. */
    @Test
    void aTrailThatWasPutBackForks() throws SQLException {
        var published = aPublishedLog(new Random(7));
        try (var owner = Database.asOwner(tenant)) {
            change(
                    owner,
                    "update audit_checkpoint set number = 4, digest = repeat('0', 64) where tenant = current_tenant()");
        }
        append(1);
        published.addAll(round(minute(MINUTES + 1)));

        try (var owner = Database.asOwner(tenant)) {
            assertThat(verdict(owner, published).findings())
                    .extracting(CheckpointFinding::kind)
                    .contains(Fault.FORKED);
        }
    }

    @Test
    void publishesOnlyNewsAndOnceAnHourThatThereIsNone() throws SQLException {
        append(3);
        assertThat(round(minute(0))).hasSize(1);
        append(1);
        assertThat(round(minute(0).plusSeconds(30)))
                .as("before the minute is over")
                .isEmpty();
        assertThat(round(minute(1))).hasSize(1);
        assertThat(round(minute(2))).as("no news").isEmpty();
        assertThat(round(minute(60))).as("59 minutes of silence").isEmpty();
        assertThat(round(minute(61))).as("an hour of silence").hasSize(1);
    }

    @Test
    void aClockThatWentWrongKeepsNobodySilent() throws SQLException {
        append(1);
        assertThat(round(minute(0))).hasSize(1);
        try (var owner = Database.asOwner(tenant)) {
            change(owner, "update audit_checkpoint set at = '2999-01-01' where tenant = current_tenant()");
        }
        assertThat(round(minute(1))).hasSize(1);
    }

    /** Killed after a checkpoint was stored, before it was noted as published. */
    @Test
    void whatAKilledReplicaStoredIsPublishedByTheNext() throws SQLException {
        append(2);
        var first = round(minute(0));
        try (var owner = Database.asOwner(tenant)) {
            change(owner, "update audit_checkpoint set published = false where tenant = current_tenant()");
        }
        append(1);
        var after = round(minute(1));

        assertThat(after).hasSize(2).startsWith(first.getFirst());
        try (var owner = Database.asOwner(tenant)) {
            first.addAll(after);
            assertThat(verdict(owner, first)).satisfies(verdict -> {
                assertThat(verdict.intact()).isTrue();
                assertThat(verdict.checkpoints()).isEqualTo(2);
            });
        }
    }

    @Test
    void oneReplicaAtATime() throws SQLException {
        append(1);
        try (var one = Database.asApplication("nobody");
                var other = Database.asApplication("nobody")) {
            assertThat(round(one, minute(0))).hasSize(1);
            append(1);
            assertThat(new CheckpointRound(other, CheckpointFixture.SIGNER, EVERY, _ -> {}).run(minute(1)))
                    .isFalse();
        }
    }

    @Test
    void anAuditorVerifiesWithTheirOwnKeys() throws SQLException {
        var published = aPublishedLog(new Random(7));

        verify(Map.of("keys", Map.of("k1", CheckpointFixture.PUBLIC), "checkpoints", published))
                .body("intact", equalTo(true))
                .body("checkpoints", equalTo(MINUTES))
                .body("until", equalTo(minute(MINUTES - 1).toString()));
        try (var owner = Database.asOwner(tenant)) {
            change(owner, "delete from audit_event where tenant = current_tenant()");
            change(owner, "delete from audit_head where tenant = current_tenant()");
        }
        verify(Map.of("keys", Map.of("k1", CheckpointFixture.PUBLIC), "checkpoints", published))
                .body("intact", equalTo(false))
                .body("broken.size()", equalTo(0))
                .body("findings.kind", hasItem("gone"));
        ask(Map.of("keys", Map.of("k/1", "none"), "checkpoints", published))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/keys/k~11"));
    }

    @Test
    void isVerifiedWithoutTheService() throws SQLException, IOException {
        var log = String.join("\n", aPublishedLog(new Random(7))) + "\nanother line\n";
        var key = Files.writeString(directory.resolve("k1.pem"), CheckpointFixture.PUBLIC);

        assertThat(command(log, key)).isZero();
        try (var owner = Database.asOwner(tenant)) {
            change(owner, "delete from audit_event where tenant = current_tenant()");
            change(owner, "delete from audit_head where tenant = current_tenant()");
        }
        assertThat(command(log, key)).isEqualTo(1);
        assertThat(command("", key)).as("nothing to go by").isEqualTo(1);
        assertThat(command(log, directory.resolve("none.pem"))).isEqualTo(2);
    }

    private int command(String log, Path key) {
        var config = ConfigProvider.getConfig();
        var arguments = new String[] {
            config.getValue("quarkus.datasource.jdbc.url", String.class), "probe-service", tenant, "k1=" + key
        };
        var environment = Map.of(
                "PGUSER", config.getValue("quarkus.datasource.username", String.class),
                "PGPASSWORD", config.getValue("quarkus.datasource.password", String.class));
        return VerifyAudit.run(
                arguments,
                environment,
                new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    private ValidatableResponse verify(Map<String, Object> request) {
        return ask(request).statusCode(200);
    }

    private ValidatableResponse ask(Map<String, Object> request) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of(Role.AUDITOR, "probe.user", tenant))
                .contentType("application/json")
                .body(request)
                .post("/v1/audit:verify-checkpoints")
                .then();
    }

    /** Some minutes of rows, each minute with its checkpoint. */
    private List<String> aPublishedLog(Random random) throws SQLException {
        var published = new ArrayList<String>();
        for (var minute = 0; minute < MINUTES; minute++) {
            append(1 + random.nextInt(ROWS_A_MINUTE));
            published.addAll(round(minute(minute)));
        }
        return published;
    }

    /** Each in a session of its own, so that there are several chains. */
    private void append(int rows) throws SQLException {
        for (var row = 0; row < rows; row++) {
            try (var session = Database.asApplication(tenant)) {
                change(session, "select audit_append(now(), 'somebody', 'it.done', 'it/' || random(), 'done', '')");
            }
        }
    }

    private List<String> round(Instant now) throws SQLException {
        try (var connection = Database.asApplication("nobody")) {
            return round(connection, now);
        }
    }

    /** What was published of this test's tenant. */
    private List<String> round(Connection connection, Instant now) throws SQLException {
        var published = new ArrayList<String>();
        assertThat(new CheckpointRound(connection, CheckpointFixture.SIGNER, EVERY, published::add).run(now))
                .isTrue();
        published.removeIf(line -> CheckpointTrail.of("probe-service", tenant, CheckpointFixture.KEYS, List.of(line))
                .checkpoints()
                .isEmpty());
        return published;
    }

    private CheckpointVerdict verdict(Connection connection, List<String> lines) throws SQLException {
        return CheckpointVerdict.of(
                connection, CheckpointTrail.of("probe-service", tenant, CheckpointFixture.KEYS, lines));
    }

    private static Instant minute(int minute) {
        return CheckpointFixture.MORNING.plus(Duration.ofMinutes(minute));
    }

    private static void tamper(Connection owner, Tampering tampering, Random random) throws SQLException {
        try (var heads = owner.createStatement()
                .executeQuery("select head, seq from audit_head where tenant = current_tenant() order by head")) {
            var chains = new ArrayList<long[]>();
            while (heads.next()) {
                chains.add(new long[] {heads.getInt(1), heads.getLong(2)});
            }
            var chain = chains.get(random.nextInt(chains.size()));
            var place = 1 + random.nextInt((int) chain[1]);
            change(owner, tampering.sql().formatted(chain[0], place));
            repair(owner, chain[0]);
        }
    }

    /** Makes the chain whole again from the first row on, as whoever owns the database can. */
    private static void repair(Connection owner, long chain) throws SQLException {
        change(owner, """
        do $$
        declare
            e audit_event;
            last_seq bigint := 0;
            last_hash bytea := '\\x';
        begin
            for e in select * from audit_event where tenant = current_tenant() and head = %1$d order by seq loop
                last_hash := audit_hash(last_hash, e.tenant, e.head, last_seq + 1, e.at, e.actor, e.action, e.subject, e.outcome, e.request_id);
                update audit_event set seq = last_seq + 1, hash = last_hash
                 where tenant = e.tenant and head = e.head and seq = e.seq;
                last_seq := last_seq + 1;
            end loop;
            if last_seq = 0 then
                delete from audit_head where tenant = current_tenant() and head = %1$d;
            else
                update audit_head set seq = last_seq, hash = last_hash where tenant = current_tenant() and head = %1$d;
            end if;
        end $$
        """.formatted(chain));
    }

    private static void change(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
