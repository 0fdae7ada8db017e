package org.skillway.suite.chaos;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.skillway.suite.check.Effect;

/**
 * What the two services' tables say of one tenant. An operation is followed from the statement (skills-service) over
 * its event to the event it caused in turn (curriculum-service), which names its cause and counts the effect.
 */
final class Ledger {

    private static final String RECORDED = """
        select o.event_id, o.aggregate_id, o.aggregate_version, e.note from outbox o
          join evidence e on e.evidence_id = (o.payload::json ->> 'evidenceId')::uuid
         where o.type = 'org.skillway.skills.evidence.recorded.v1' order by o.id\
        """;
    private static final String APPLIED = """
        select aggregate_id, headers::json ->> 'ce_causationid' from outbox
         where type = 'org.skillway.curriculum.mastery.changed.v1' order by aggregate_id, aggregate_version\
        """;
    private static final String ON_ITS_WAY = """
        select 'outbox row ' || id from outbox_waiting
        union all select 'parked ' || id || ': ' || reason from outbox_parked
        union all select 'held ' || aggregate_type || ' ' || aggregate_id || ' ' || aggregate_version from inbox_held
        union all select 'dead event ' || id || ': ' || reason from dead_event where replayed_at is null\
        """;
    private static final String HEARD = "select count(*) from inbox_event";
    private static final String TOLD = "select count(*) from outbox";

    private final TenantDatabase skills;
    private final TenantDatabase curriculum;

    Ledger(SuiteUnderTest suite, String tenant) {
        this.skills = TenantDatabase.of(suite, "skills", tenant);
        this.curriculum = TenantDatabase.of(suite, "curriculum", tenant);
    }

    /** The statements by the id of the event that told of each, in the producer's order. */
    Map<UUID, Effect> recorded() throws SQLException {
        var recorded = new LinkedHashMap<UUID, Effect>();
        skills.list(
                        RECORDED,
                        row -> Map.entry(
                                row.getObject(1, UUID.class),
                                new Effect(row.getString(4), row.getString(2), row.getLong(3))))
                .forEach(entry -> recorded.put(entry.getKey(), entry.getValue()));
        return recorded;
    }

    /** The statements as the consumer applied them, in its order within each person. */
    List<Effect> applied() throws SQLException {
        var recorded = recorded();
        return curriculum.list(APPLIED, row -> {
            var cause = row.getString(2);
            var known = cause == null ? null : recorded.get(UUID.fromString(cause));
            return known == null ? new Effect("caused by " + cause, row.getString(1), 0) : known;
        });
    }

    /** How much evidence the producer's own profile counts for each person, after the way there and back. */
    Map<String, Integer> evidence() throws SQLException {
        var counts = new LinkedHashMap<String, Integer>();
        skills.list("select person_id, evidence from estimate", row -> Map.entry(row.getString(1), row.getInt(2)))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /** Audit rows of recorded statements. */
    long audited() throws SQLException {
        return skills.count("select count(*) from audit_event where action = 'evidence.record'");
    }

    List<String> stuck() throws SQLException {
        var stuck = new ArrayList<>(skills.list(ON_ITS_WAY, row -> "skills: " + row.getString(1)));
        stuck.addAll(curriculum.list(ON_ITS_WAY, row -> "curriculum: " + row.getString(1)));
        if (curriculum.count(HEARD) != skills.count(TOLD) || skills.count(HEARD) != curriculum.count(TOLD)) {
            stuck.add("published and not claimed by the other service");
        }
        return stuck;
    }

    long events() throws SQLException {
        return skills.count(TOLD) + curriculum.count(TOLD);
    }

    /** How many events the two services have claimed from each other. */
    long heard() throws SQLException {
        return skills.count(HEARD) + curriculum.count(HEARD);
    }

    boolean isSettled() throws SQLException {
        return stuck().isEmpty();
    }
}
