package org.skillway.suite.chaos;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.skillway.suite.check.Effect;

/**
 * What the services' tables say of one tenant. An operation is followed along its trail, for a statement from
 * skills-service to curriculum-service and for an answer the other way; from there to what the profile counts of the
 * person (skills-service), to the gap that is left (skills-service) and to the need that somebody has of a mentor
 * (mentor-service). Every service is held to having claimed each event once.
 */
final class Ledger {

    private static final String ON_ITS_WAY = """
        select 'outbox row ' || id from outbox_waiting
        union all select 'parked ' || id || ': ' || reason from outbox_parked
        union all select 'held ' || aggregate_type || ' ' || aggregate_id || ' ' || aggregate_version from inbox_held
        union all select 'dead event ' || id || ': ' || reason from dead_event where replayed_at is null\
        """;
    private static final String HEARD = "select count(*) from inbox_event";
    private static final String TOLD = "select count(*) from outbox";

    private static final String GAP_TOLD = """
        select distinct on (payload::json ->> 'personId') payload::json ->> 'personId',
               (payload::json ->> 'estimatedLevel')::double precision
          from outbox where type = 'org.skillway.skills.gap.changed.v1' order by 1, id desc\
        """;
    private static final String NEEDED =
            "select person_id, estimated_level from need where closed_at is null order by person_id";

    /** Who hears whom. */
    private static final Map<String, List<String>> HEARS = Map.of(
            "skills", List.of("curriculum", "mentor", "metrics"),
            "curriculum", List.of("skills", "mentor", "metrics"),
            "mentor", List.of("skills", "curriculum"),
            "metrics", List.of("skills", "curriculum"));

    private final Map<String, TenantDatabase> services = new TreeMap<>();
    private final Trail trail;
    private final TenantDatabase skills;
    private final TenantDatabase curriculum;
    private final TenantDatabase mentor;

    Ledger(SuiteUnderTest suite, String tenant) {
        this(suite, tenant, Trail.STATEMENTS);
    }

    Ledger(SuiteUnderTest suite, String tenant, Trail trail) {
        this.trail = trail;
        HEARS.keySet().forEach(name -> services.put(name, TenantDatabase.of(suite, name, tenant)));
        this.skills = database("skills");
        this.curriculum = database("curriculum");
        this.mentor = database("mentor");
    }

    private TenantDatabase database(String name) {
        return Objects.requireNonNull(services.get(name));
    }

    /** The operations by what their trail knows each by, in the producer's order. */
    Map<UUID, Effect> recorded() throws SQLException {
        var recorded = new LinkedHashMap<UUID, Effect>();
        database(trail.producer())
                .list(
                        trail.recorded(),
                        row -> Map.entry(
                                row.getObject(1, UUID.class),
                                new Effect(row.getString(4), row.getString(2), row.getLong(3))))
                .forEach(entry -> recorded.put(entry.getKey(), entry.getValue()));
        return recorded;
    }

    /** The operations as the consumer applied them, in its order within each person. */
    List<Effect> applied() throws SQLException {
        var recorded = recorded();
        return database(trail.consumer()).list(trail.applied(), row -> {
            var cause = row.getString(2);
            var known = cause == null ? null : recorded.get(UUID.fromString(cause));
            return known == null ? new Effect("caused by " + cause, row.getString(1), 0) : known;
        });
    }

    /** How much evidence the profile counts for each person: of statements after the way there and back. */
    Map<String, Integer> evidence() throws SQLException {
        var counts = new LinkedHashMap<String, Integer>();
        skills.list("select person_id, evidence from estimate", row -> Map.entry(row.getString(1), row.getInt(2)))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /** Events a second that leave skills-service, of those that wait now, from the first that does to the last; waits for both. */
    double drainPerSecond() throws SQLException, InterruptedException {
        var last = skills.count("select max(id) from outbox_waiting");
        var all = waitingUpTo(last);
        long began;
        do {
            began = System.nanoTime();
            Thread.sleep(10);
        } while (waitingUpTo(last) == all);
        while (waitingUpTo(last) > 0) {
            Thread.sleep(10);
        }
        return all / ((System.nanoTime() - began) / 1e9);
    }

    private long waitingUpTo(long last) throws SQLException {
        return skills.count("select count(*) from outbox_waiting where id <= " + last);
    }

    /** Audit rows of recorded operations, of each person. */
    Map<String, Integer> audited() throws SQLException {
        var rows = new TreeMap<String, Integer>();
        database(trail.producer())
                .list(trail.audited(), row -> row.getString(1))
                .forEach(person -> rows.merge(person, 1, Integer::sum));
        return rows;
    }

    /** The level at which each person's gap was last told; of whoever had none nothing is told. */
    Map<String, Double> gaps() throws SQLException {
        return levels(skills, GAP_TOLD);
    }

    /** The level at which each person is held to need a mentor. */
    Map<String, Double> needs() throws SQLException {
        return levels(mentor, NEEDED);
    }

    private static Map<String, Double> levels(TenantDatabase database, String query) throws SQLException {
        var levels = new TreeMap<String, Double>();
        database.list(query, row -> Map.entry(row.getString(1), row.getDouble(2)))
                .forEach(entry -> levels.put(entry.getKey(), entry.getValue()));
        return levels;
    }

    /** Whom each service's own copy of the directory has, by service. */
    Map<String, Set<UUID>> people() throws SQLException {
        var people = new TreeMap<String, Set<UUID>>();
        for (var name : List.of("curriculum", "mentor", "metrics")) {
            var known =
                    database(name).list("select person_id from directory_person", row -> row.getObject(1, UUID.class));
            people.put(name, Set.copyOf(known));
        }
        return people;
    }

    List<String> stuck() throws SQLException {
        var stuck = new ArrayList<String>();
        for (var service : services.entrySet()) {
            var name = service.getKey();
            stuck.addAll(service.getValue().list(ON_ITS_WAY, row -> name + ": " + row.getString(1)));
            var told = 0L;
            for (var other : Objects.requireNonNull(HEARS.get(name))) {
                told += database(other).count(TOLD);
            }
            var heard = service.getValue().count(HEARD);
            if (heard != told) {
                stuck.add("%s has claimed %d of the %d events told to it".formatted(name, heard, told));
            }
        }
        return stuck;
    }

    long events() throws SQLException {
        return skills.count(TOLD) + curriculum.count(TOLD);
    }

    /** How many events the services have claimed from each other. */
    long heard() throws SQLException {
        var heard = 0L;
        for (var service : services.values()) {
            heard += service.count(HEARD);
        }
        return heard;
    }

    boolean isSettled() throws SQLException {
        return stuck().isEmpty();
    }
}
