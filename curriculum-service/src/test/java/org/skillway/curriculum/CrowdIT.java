package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.skillway.curriculum.Company.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.crowd.domain.Crowds;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** Whoever asks every day, for every period, and subtracts: what they get is never about fewer than five people. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class CrowdIT {

    private static final Instant START = Instant.parse("2025-11-20T09:00:00Z");
    private static final int DAYS = 120;
    private static final int PEOPLE = 40;
    private static final String[] KINDS = {"started", "answered", "completed", "abandoned"};

    /** What one answer is counted over: all that is looked at of each person in a module. */
    private record Looked(String module, String person) {}

    @Test
    void noTwoDaysAndNoTwoPeriodsDifferByFewerThanFivePeople() throws SQLException {
        try (Connection database = judged("crowd-attack")) {

            Map<Integer, Map<Looked, Integer>> yesterday = new HashMap<>();
            boolean anything = false;
            for (int day = 1; day < DAYS + 50; day++) {
                Map<Looked, Integer> shorter = Map.of();
                for (int period : new int[] {30, 90, 365}) {
                    Map<Looked, Integer> now = shown(database, day, period);
                    assertTellsOfNobody(now, yesterday.getOrDefault(period, Map.of()), period < 365);
                    assertTellsOfNobody(now, shorter, false);
                    yesterday.put(period, now);
                    shorter = now;
                    anything |= !now.isEmpty();
                }
            }
            assertThat(anything).isTrue();
        }
    }

    /** Of the crowd of whoever is erased the others go as well; those after it stay as they are. */
    @Test
    void whoIsErasedTakesTheirCrowdsAlongAndShiftsNoOther() throws SQLException {
        try (Connection database = judged("crowd-erased")) {
            Map<Looked, Integer> all = shown(database, DAYS + 30, 365);
            Map<Looked, Integer> before = all;
            for (int person = 3; person < PEOPLE; person += 9) {
                UUID erased = new UUID(0, person);
                try (var statement = database.prepareStatement("delete from module_taking where person_id = ?")) {
                    statement.setObject(1, erased);
                    statement.execute();
                }
                try (var statement = database.prepareStatement("delete from activity where person_id = ?")) {
                    statement.setObject(1, erased);
                    statement.execute();
                }
                Map<Looked, Integer> now = shown(database, DAYS + 30, 365);

                assertTellsOfNobody(now, before, true);
                assertThat(before).containsAllEntriesOf(now);
                before = now;
            }
            assertThat(before).isNotEmpty().hasSizeLessThan(all.size());
        }
    }

    @Test
    void whoWasConfusedBeforeConfusionsWereCutIsCountedWhenTheyWereTagged() throws SQLException, IOException {
        try (Connection owner = Database.asOwner("somebody");
                var statement = owner.createStatement()) {
            statement.execute("create temp table confusion (tenant text, tagged_at timestamptz not null)");
            statement.execute("insert into confusion values ('somebody', '2026-01-02T00:00:00Z')");
            statement.execute("alter table confusion enable row level security");
            statement.execute("alter table confusion force row level security");
            statement.execute("create policy own on confusion using (tenant = current_setting('app.tenant'))");

            statement.execute("select set_config('app.tenant', '', false)");
            for (String change : migration().split(";", -1)) {
                if (change.strip().startsWith("alter table confusion")) {
                    statement.execute(change);
                }
            }
            statement.execute("select set_config('app.tenant', 'somebody', false)");

            try (var rows = statement.executeQuery("select recorded_at = tagged_at from confusion")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getBoolean(1)).isTrue();
            }
        }
    }

    private static String migration() throws IOException {
        try (var file = CrowdIT.class.getResourceAsStream("/db/migration/V81__crowds.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m)^--.*$", "");
        }
    }

    /** Nobody who stands in both is looked at otherwise in one of them, and who stands in one only is not alone there. */
    private static void assertTellsOfNobody(
            Map<Looked, Integer> now, Map<Looked, Integer> before, boolean somebodyMayLeave) {
        Map<String, Set<String>> came = new HashMap<>();
        Map<String, Set<String>> left = new HashMap<>();
        now.forEach((looked, records) -> {
            Integer known = before.get(looked);
            if (known == null) {
                came.computeIfAbsent(looked.module(), module -> new HashSet<>()).add(looked.person());
            } else {
                assertThat(records).as("what %s did is judged once", looked).isEqualTo(known);
            }
        });
        before.keySet().stream()
                .filter(looked -> !now.containsKey(looked))
                .forEach(looked -> left.computeIfAbsent(looked.module(), module -> new HashSet<>())
                        .add(looked.person()));
        assertThat(came.values()).allSatisfy(people -> assertThat(people).hasSizeGreaterThanOrEqualTo(Crowds.PEOPLE));
        assertThat(left.values()).allSatisfy(people -> assertThat(people).hasSizeGreaterThanOrEqualTo(Crowds.PEOPLE));
        assertThat(left.isEmpty() || somebodyMayLeave).isTrue();
    }

    private static Map<Looked, Integer> shown(Connection database, int day, int period) throws SQLException {
        Instant now = START.plus(Duration.ofDays(day));
        Map<Looked, Integer> shown = new HashMap<>();
        try (var statement = database.prepareStatement(
                "select c.module, c.person_id, count(*) from crowded_takings(null, ?, ?) c join activity a"
                        + " on a.module = c.module and a.person_id = c.person_id"
                        + " and a.recorded_at between c.begun_at and c.judged_at group by c.module, c.person_id")) {
            statement.setObject(1, now.minus(Duration.ofDays(period)).atOffset(ZoneOffset.UTC));
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    shown.put(new Looked(rows.getString(1), rows.getString(2)), rows.getInt(3));
                }
            }
        }
        return shown;
    }

    private static Connection judged(String tenant) throws SQLException {
        as(Role.LD_ADMIN, "author", tenant)
                .body(Company.modules().toString())
                .post("/v1/modules:import")
                .then()
                .statusCode(200);
        Connection database = Database.asApplication(tenant);
        database.setAutoCommit(false);
        record(database, tenant, new Random(7));
        database.commit();
        database.setAutoCommit(true);
        await().atMost(Duration.ofMinutes(1)).until(() -> unread(database) == 0);
        return database;
    }

    private static int unread(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select count(*) from activity where recorded_at"
                        + " > coalesce((select begun_until from crowd_judgement), '-infinity')")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** A few records a day, some days none, of people who come back for weeks, in a busy module and a quiet one. */
    private static void record(Connection database, String tenant, Random random) throws SQLException {
        try (var statement = database.prepareStatement(
                "insert into activity (tenant, id, person_id, module, skill, kind, help_level, occurred_at, recorded_at)"
                        + " values ('" + tenant + "', ?, ?, ?, 'notes', ?, 'none', ?, ?)")) {
            for (int day = 0; day < DAYS; day++) {
                for (int i = 0; i < random.nextInt(4); i++) {
                    var at = START.plus(Duration.ofDays(day))
                            .plusSeconds(random.nextInt(3_600))
                            .atOffset(ZoneOffset.UTC);
                    statement.setObject(1, UUID.randomUUID());
                    statement.setObject(2, new UUID(0, random.nextInt(Math.min(PEOPLE, 3 + day / 4))));
                    statement.setString(3, random.nextInt(5) == 0 ? "quiet" : "busy");
                    statement.setString(4, KINDS[random.nextInt(KINDS.length)]);
                    statement.setObject(5, at);
                    statement.setObject(6, at);
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }
}
