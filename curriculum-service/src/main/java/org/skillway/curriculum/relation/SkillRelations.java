package org.skillway.curriculum.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.skillway.curriculum.relation.domain.Encompassing;
import org.skillway.curriculum.relation.domain.Encompassing.Relation;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.access.Caller;

/** The stored relations of skills, as far as one encompasses another; kept in memory for a minute, as they change seldom. */
@ApplicationScoped
public class SkillRelations {

    private static final Duration FRESH = Duration.ofMinutes(1);

    /** What one skill says of others. */
    record Said(List<Relation> relations) {

        Said {
            relations = List.copyOf(relations);
        }
    }

    private record Copy(Instant readAt, Encompassing encompassing) {}

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private final Map<String, Copy> copies = new ConcurrentHashMap<>();

    public Encompassing current() {
        Instant now = clock.instant();
        Copy copy = copies.get(caller.tenant());
        if (copy == null || copy.readAt().isBefore(now.minus(FRESH))) {
            copy = new Copy(now, stored());
            copies.put(caller.tenant(), copy);
        }
        return copy.encompassing();
    }

    /** Keeps what a skill says unless something newer is known. */
    @Transactional(TxType.MANDATORY)
    public void put(String skill, long version, List<Relation> relations) {
        sql.change(
                "insert into skill_relation as r values (current_tenant(), ?, ?, ?::json)"
                        + " on conflict (tenant, skill) do update set version = excluded.version, body = excluded.body"
                        + " where r.version < excluded.version",
                skill,
                version,
                Json.write(new Said(relations)));
        copies.remove(caller.tenant());
    }

    private Encompassing stored() {
        List<Said> said = sql.list(
                "select body::text from skill_relation where tenant = current_tenant()",
                row -> Json.read(row.getString(1), Said.class));
        return new Encompassing(
                said.stream().flatMap(each -> each.relations().stream()).toList());
    }
}
