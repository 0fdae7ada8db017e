package org.skillway.skills.alias;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Set;
import org.hibernate.Session;
import org.skillway.skills.alias.domain.Aliases;
import org.skillway.skills.alias.domain.Merger;
import org.skillway.skills.organisation.Standpoints;

/** The names skills had, from the decisions that merged them. */
@ApplicationScoped
public class StoredAliases {

    /** What a key stands for now, and whether records may stand under other names of that skill too: what a file brought as merged has none. */
    public record Named(String skill, boolean joined) {}

    private static final String DECIDED = """
        select m.from_skill, m.into_skill, m.decided_at from skill_merge m
         where m.tenant = current_tenant() and m.decided_at <= :at order by m.decided_at, m.merge_id
        """;

    private static final String NAMED = """
        select n.skill, exists (select from skill_merge m where m.tenant = current_tenant() and m.into_skill = n.skill)
          from (select coalesce((select a.skill from skill_alias a
                                  where a.tenant = current_tenant() and a.alias = :key), :key) as skill) n
        """;

    private static final String FOLLOW =
            "update skill_alias set skill = :into where tenant = current_tenant() and skill = :from";

    private static final String ADD =
            "insert into skill_alias (tenant, alias, skill) values (current_tenant(), :from, :into)";

    @Inject
    Session session;

    /** As it was decided by a time. */
    public Aliases asOf(Instant at) {
        return new Aliases(session
                .createNativeQuery(DECIDED, Object[].class)
                .setParameter("at", at)
                .addScalar("from_skill", String.class)
                .addScalar("into_skill", String.class)
                .addScalar("decided_at", Instant.class)
                .getResultList()
                .stream()
                .map(row -> new Merger((String) row[0], (String) row[1], (Instant) row[2]))
                .toList());
    }

    /** All decisions, also those of a replica whose clock is ahead. */
    public Aliases now() {
        return asOf(Standpoints.FOR_EVER);
    }

    /** All that a skill is or was called; of no skill, nothing else. */
    public Set<String> names(String skill) {
        return skill.isEmpty() ? Set.of(skill) : now().names(skill);
    }

    /** Now, and until the transaction ends where it holds merges. */
    Named named(String key) {
        var row = session.createNativeQuery(NAMED, Object[].class)
                .setParameter("key", key)
                .getSingleResult();
        return new Named((String) row[0], (Boolean) row[1]);
    }

    /** From now on the one is the other, and so is all that was merged into it before. */
    @Transactional(TxType.MANDATORY)
    public void add(String from, String into) {
        for (var change : new String[] {FOLLOW, ADD}) {
            session.createNativeMutationQuery(change)
                    .setParameter("from", from)
                    .setParameter("into", into)
                    .executeUpdate();
        }
    }
}
