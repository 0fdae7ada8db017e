package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.skillway.curriculum.Company.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** What is kept of crowds, a step at a time, is what the records say when they are all read at once. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class JudgedCrowdIT {

    private static final Instant START = Instant.parse("2025-11-20T09:00:00Z");
    private static final int DAYS = 150;
    private static final int PEOPLE = 60;
    private static final String[] KINDS = {
        "started", "answered", "answered", "answered", "completed", "abandoned", "applied", "reflected"
    };

    /** The last is in the catalogue no more. */
    private static final List<String> MODULES = List.of("notes-three-parts", "refund-rules", "nowhere");

    private static final String ROWS = "crowds.rows";

    private static final String MANY = """
            insert into activity (tenant, id, person_id, module, skill, kind, item, correct, confidence, seconds, help_level,
                                  occurred_at, recorded_at)
            select current_tenant(), gen_random_uuid(), lpad((k % 10000)::text, 32, '0')::uuid,
                   'module-' || ((k % 10000) * 7 + k / 10000 * 79) % 1000, 'notes',
                   (array['started', 'answered', 'answered', 'answered', 'answered', 'answered', 'completed', 'applied'])[i],
                   case when i between 2 and 6 then 'item-' || i % 2 end, case when i between 2 and 6 then k % i > 0 end,
                   case when i between 2 and 6 then k % 11 / 10.0 end, k % 400, 'none', r.at, r.at
              from generate_series(0, TAKINGS - 1) k cross join generate_series(1, 8) i
              cross join lateral (select now() - interval '364 days' + k * (interval '343 days' / TAKINGS)
                                         + i * interval '1 minute' as at) r""";

    private static final String UNREAD = """
            select count(*) from activity where recorded_at <= now() - interval '21 days'
               and recorded_at > coalesce((select begun_until from crowd_judgement), '-infinity')""";

    private static final String KEPT = """
            select c.module, 5 * count(*), sum(stalled), sum(dropped), sum(sure_wrong), sum(troubled),
                   coalesce((select array_agg(s order by s) from judged_crowd d cross join unnest(d.seconds) s
                              where d.module = c.module and d.judged_at between ? and ?), '{}'),
                   sum(learned), sum(used), bool_or(uses_told), sum(confused), sum(troubled_confused)
              from judged_crowd c where c.judged_at between ? and ? group by c.module order by c.module""";

    /** One person after the other, each rule in a sentence of its own. */
    private static final String READ = """
            with first as (
                select module, person_id, min(recorded_at) as begun_at,
                       (row_number() over (partition by module order by min(recorded_at), person_id) - 1) / 5 as crowd
                  from activity where kind in ('started', 'answered', 'completed', 'abandoned') group by module, person_id),
            crowd as (
                select module, crowd from first group by module, crowd
                having count(*) = 5 and max(begun_at) + interval '21 days' between ? and ?),
            taken as materialized (
                select module, person_id, begun_at, begun_at + interval '21 days' as judged_at
                  from first join crowd using (module, crowd)),
            asked as (select m.key as module, json_array_elements(m.body -> 'items') ->> 'key' as item from module m),
            record as (
                select t.*, a.kind, a.item, a.correct, a.confidence, a.seconds, a.occurred_at, a.recorded_at
                  from taken t join activity a on a.module = t.module and a.person_id = t.person_id
                   and a.recorded_at between t.begun_at and t.judged_at),
            person as (
                select t.module, t.person_id, t.judged_at,
                       not exists (select from record r where r.person_id = t.person_id and r.module = t.module
                                      and r.kind in ('answered', 'completed', 'abandoned')) as stalled,
                       exists (select from record r where r.person_id = t.person_id and r.module = t.module
                                  and r.kind in ('answered', 'abandoned'))
                       and not exists (select from record r where r.person_id = t.person_id and r.module = t.module
                                          and r.kind = 'completed')
                       and (t.module = 'nowhere'
                            or exists (select from asked q where q.module = t.module
                                          and not exists (select from record r where r.person_id = t.person_id
                                                             and r.module = t.module and r.item = q.item and r.correct)))
                           as dropped,
                       exists (select from record r where r.person_id = t.person_id and r.module = t.module
                                  and r.kind = 'answered' and not r.correct and r.confidence >= 0.8) as sure_wrong,
                       exists (select from confusion f where f.person_id = t.person_id and f.module = t.module
                                  and f.recorded_at between t.begun_at and t.judged_at) as confused,
                       (select sum(r.seconds) from record r where r.person_id = t.person_id and r.module = t.module
                           and (r.kind = 'completed'
                                and not exists (select from record e where e.person_id = r.person_id and e.module = r.module
                                                   and e.kind = 'completed' and e.occurred_at < r.occurred_at)
                             or r.kind = 'answered'
                                and not exists (select from record e where e.person_id = r.person_id and e.module = r.module
                                                   and e.kind = 'answered' and e.item = r.item and e.correct
                                                   and e.occurred_at < r.occurred_at))
                         having bool_or(r.seconds is not null and (r.kind = 'completed' or r.correct))) as seconds,
                       (select min(r.occurred_at) from record r where r.person_id = t.person_id and r.module = t.module
                           and r.kind = 'answered' and r.correct) as right_at
                  from taken t),
            learned as (
                select p.*,
                       p.right_at is not null
                       and not exists (select from record r where r.person_id = p.person_id and r.module = p.module
                                          and r.kind = 'answered' and r.occurred_at = p.right_at
                                          and r.recorded_at > p.judged_at - interval '7 days') as in_time,
                       (select min(r.occurred_at) from record r where r.person_id = p.person_id and r.module = p.module
                           and r.kind = 'applied' and r.occurred_at >= p.right_at) as used_at
                  from person p)
            select module, count(*), count(*) filter (where stalled), count(*) filter (where dropped),
                   count(*) filter (where sure_wrong), count(*) filter (where stalled or dropped or sure_wrong),
                   coalesce(array_agg(seconds::int order by seconds) filter (where seconds is not null), '{}'),
                   count(*) filter (where in_time),
                   count(*) filter (where in_time and used_at < right_at + interval '7 days'),
                   bool_or(used_at is not null), count(*) filter (where confused),
                   count(*) filter (where confused and (stalled or dropped or sure_wrong))
              from learned group by module order by module""";

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3})
    void whatIsKeptIsWhatTheRecordsSay(int seed) throws SQLException {
        String tenant = "judged-" + seed;
        publish(tenant);
        try (Connection database = Database.asApplication(tenant)) {
            database.setAutoCommit(false);
            record(database, tenant, new Random(seed));
            confuse(database, tenant, new Random(seed));
            database.commit();
            database.setAutoCommit(true);

            await().atMost(Duration.ofMinutes(5)).until(() -> unread(database) == 0);

            for (int day = 20; day < DAYS + 40; day += 13) {
                for (int period : new int[] {30, 90, 365}) {
                    Instant now = START.plus(Duration.ofDays(day));
                    Instant since = now.minus(Duration.ofDays(period));
                    assertThat(rows(database, KEPT, since, now, since, now))
                            .as("%d days on day %d", period, day)
                            .isEqualTo(rows(database, READ, since, now));
                }
            }
            assertThat(number(database, "select count(*) from judged_crowd")).isGreaterThan(10);
            assertThat(number(
                            database,
                            "select count(*) from (select from module_taking where crowd is null"
                                    + " group by module having count(*) >= 5) waiting"))
                    .isZero();
        }
    }

    /** Eight records for each taking, of 10,000 people in 1,000 modules over a year; prints what the guide says. */
    @Test
    @EnabledIfSystemProperty(named = ROWS, matches = "\\d+")
    void aYearOfRecordsIsReadInNoTime() throws SQLException {
        String tenant = "judged-many";
        int records = Integer.parseInt(System.getProperty(ROWS, "0"));
        publish(tenant);
        try (Connection database = Database.asApplication(tenant);
                var statement = database.createStatement()) {
            statement.execute(MANY.replace("TAKINGS", String.valueOf(records / 8)));
            long begun = System.nanoTime();
            await().atMost(Duration.ofMinutes(20))
                    .pollInterval(Duration.ofSeconds(2))
                    .until(() -> unread(database) == 0);
            System.out.printf("%d records judged in %d s%n", records, (System.nanoTime() - begun) / 1_000_000_000);
            for (int i = 0; i < 10; i++) {
                long asked = System.nanoTime();
                as(Role.LD_ADMIN, "maya", tenant)
                        .get("/v1/content-backlog?days=365")
                        .then()
                        .statusCode(200);
                System.out.printf("read in %d ms%n", (System.nanoTime() - asked) / 1_000_000);
            }
        }
    }

    /** Every second person on some day in some module, or in none. */
    private static void confuse(Connection database, String tenant, Random random) throws SQLException {
        try (var statement = database.prepareStatement(
                "insert into confusion (tenant, id, person_id, skill, module, concept, tag, tagged_at, recorded_at)"
                        + " values ('" + tenant + "', ?, ?, 'notes', ?, 'next-action', 'wrong-model', ?, ?)")) {
            for (int i = 0; i < 10 * PEOPLE; i++) {
                Instant at = START.plus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
                statement.setObject(1, UUID.randomUUID());
                statement.setObject(2, new UUID(0, 2L * random.nextInt(PEOPLE / 2)));
                statement.setString(3, i % 5 == 0 ? null : MODULES.get(random.nextInt(MODULES.size())));
                statement.setObject(4, at.atOffset(ZoneOffset.UTC));
                statement.setObject(5, at.atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void publish(String tenant) {
        as(Role.LD_ADMIN, "author", tenant)
                .body(Company.modules().toString())
                .post("/v1/modules:import")
                .then()
                .statusCode(200);
    }

    private static List<String> rows(Connection database, String sql, Instant... times) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < times.length; i++) {
                statement.setObject(i + 1, times[i].atOffset(ZoneOffset.UTC));
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    StringBuilder row = new StringBuilder();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        row.append(rows.getString(i)).append(' ');
                    }
                    found.add(row.toString());
                }
            }
        }
        return found;
    }

    private static int unread(Connection database) throws SQLException {
        return number(database, UNREAD);
    }

    private static int number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String item(String module, Random random) {
        List<String> items = module.equals("nowhere") ? List.of("item") : Company.items(module);
        return items.get(random.nextInt(items.size()));
    }

    /** Some of it is told days after it happened; some is recorded weeks after the module was first taken. */
    private static void record(Connection database, String tenant, Random random) throws SQLException {
        try (var statement = database.prepareStatement(
                "insert into activity (tenant, id, person_id, module, skill, kind, item, correct, confidence, seconds,"
                        + " help_level, occurred_at, recorded_at)"
                        + " values ('" + tenant + "', ?, ?, ?, 'notes', ?, ?, ?, ?, ?, 'none', ?, ?)")) {
            for (int day = 0; day < DAYS; day++) {
                for (int i = 0; i < random.nextInt(16); i++) {
                    String kind = KINDS[random.nextInt(KINDS.length)];
                    boolean answered = kind.equals("answered");
                    Instant recorded = START.plus(Duration.ofDays(day)).plusSeconds(60L * random.nextInt(60));
                    Instant occurred =
                            recorded.minus(Duration.ofHours(random.nextInt(4) == 0 ? random.nextInt(100) : 0));
                    statement.setObject(1, UUID.randomUUID());
                    statement.setObject(2, new UUID(0, random.nextInt(Math.min(PEOPLE, 3 + day / 2))));
                    String module = MODULES.get(random.nextInt(MODULES.size()));
                    statement.setString(3, module);
                    statement.setString(4, kind);
                    statement.setString(5, answered ? item(module, random) : null);
                    statement.setObject(6, answered ? random.nextBoolean() : null);
                    statement.setObject(7, answered ? random.nextInt(11) / 10.0 : null);
                    statement.setObject(8, random.nextBoolean() ? random.nextInt(400) : null);
                    statement.setObject(9, occurred.atOffset(ZoneOffset.UTC));
                    statement.setObject(10, recorded.atOffset(ZoneOffset.UTC));
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }
}
