package org.skillway.suite.chaos;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What followed from the answers that people gave, in the tables of curriculum-service and of those who hear of them. */
final class Consequences {

    /** All that one request tells has one correlation: the id of what it told first. */
    private static final String FOLLOWED = """
        with told as (select type, event_id::text, headers::json ->> 'ce_correlationid' as first, payload from outbox),
             recorded as (select event_id, payload::json ->> 'activityId' as activity from told
                           where type = 'org.skillway.curriculum.activity.recorded.v1')
        select coalesce(a.source, 'no activity'), coalesce(a.id::text, r.activity),
               max(case when t.type = 'org.skillway.curriculum.mastery.changed.v1'
                        then (t.payload::json ->> 'evidence')::int end),
               count(*) filter (where t.type = 'org.skillway.curriculum.activity.recorded.v1'),
               count(*) filter (where t.type = 'org.skillway.curriculum.mastery.changed.v1'),
               count(*) filter (where t.type = 'org.skillway.curriculum.path.changed.v1')
          from activity a full join recorded r on r.activity = a.id::text left join told t on t.first = r.event_id
         group by 1, 2\
        """;

    private static final String TOLD = """
        select distinct on (aggregate_id) aggregate_id, b.mean, b.sd * b.sd, b.evidence, b.unassisted
          from outbox, json_to_record(payload::json)
               as b (mean double precision, sd double precision, evidence int, unassisted int)
         where type = 'org.skillway.curriculum.mastery.changed.v1' order by aggregate_id, aggregate_version desc\
        """;
    private static final String BELIEVED = "select person_id, mean, variance, evidence, unassisted from estimate";
    private static final String MISNUMBERED = """
        select aggregate_type || ' ' || aggregate_id from outbox group by aggregate_type, aggregate_id
        having min(aggregate_version) <> 1 or max(aggregate_version) <> count(*)\
        """;
    private static final String ANSWERED = "select distinct module || ' ' || person_id from activity";
    private static final String TAKEN = "select module || ' ' || person_id from module_taking";

    /** What is believed of somebody's level, in logits, and from how much. */
    record Belief(double mean, double variance, int evidence, int unassisted) {}

    private final TenantDatabase curriculum;
    private final TenantDatabase skills;
    private final TenantDatabase metrics;

    Consequences(SuiteUnderTest suite, String tenant) {
        this.curriculum = TenantDatabase.of(suite, "curriculum", tenant);
        this.skills = TenantDatabase.of(suite, "skills", tenant);
        this.metrics = TenantDatabase.of(suite, "metrics", tenant);
    }

    /** Of each recorded answer; also of any that only was told of. */
    List<Consequence> each() throws SQLException {
        return curriculum.list(
                FOLLOWED,
                row -> new Consequence(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6)));
    }

    /** Aggregates whose events are not numbered from one without a gap. */
    List<String> misnumbered() throws SQLException {
        return curriculum.list(MISNUMBERED, row -> row.getString(1));
    }

    /** What curriculum-service told last of each person. */
    Map<String, Belief> told() throws SQLException {
        return beliefs(curriculum, TOLD);
    }

    /** What the profile says of each person. */
    Map<String, Belief> believed() throws SQLException {
        return beliefs(skills, BELIEVED);
    }

    private static Map<String, Belief> beliefs(TenantDatabase database, String query) throws SQLException {
        var beliefs = new TreeMap<String, Belief>();
        database.list(query, row -> Map.entry(row.getString(1), belief(row)))
                .forEach(entry -> beliefs.put(entry.getKey(), entry.getValue()));
        return beliefs;
    }

    private static Belief belief(ResultSet row) throws SQLException {
        return new Belief(row.getDouble(2), row.getDouble(3), row.getInt(4), row.getInt(5));
    }

    /** Who answered in which module, by curriculum-service. */
    Set<String> answered() throws SQLException {
        return new TreeSet<>(curriculum.list(ANSWERED, row -> row.getString(1)));
    }

    /** Who took which module, by metrics-service. */
    Set<String> taken() throws SQLException {
        return new TreeSet<>(metrics.list(TAKEN, row -> row.getString(1)));
    }
}
