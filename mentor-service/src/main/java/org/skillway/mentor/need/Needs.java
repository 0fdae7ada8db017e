package org.skillway.mentor.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.skillway.mentor.need.domain.Need;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Reach;

/** Everybody's needs, open and closed; who asks gets those of the people they may see, and those in which they help. */
@ApplicationScoped
class Needs {

    private static final String PAGE = """
            select n.* from need n
             where n.tenant = current_tenant() and n.id > :after
               and (cast(:person as uuid) is null or n.person_id = :person)
               and (not :openOnly or n.closed_at is null)
               and n.updated_at >= :updatedSince
               and \
            """;

    private static final String EACH = "sees(:viewer, n.person_id, :reach)";

    private static final String HELPED =
            "(n.person_id, n.skill) in (select h.learner_id, h.skill from helped_by(:viewer) h)";

    // A line is walked down once; to ask of every need whether its person stands in it takes longer the more they are.
    private static final String LINE = """
            n.person_id = any (cast((select in_sight(:viewer, :reach)
                                         || array(select h.learner_id from helped_by(:viewer) h)) as uuid[]))
            and (n.person_id = any (cast((select in_sight(:viewer, :reach)) as uuid[])) or \
            """ + HELPED + ")";

    @Inject
    EntityManager entities;

    @Inject
    Caller caller;

    /** The open need of a person in a skill, which nobody else changes or closes before this transaction ends. */
    Optional<NeedRow> open(UUID personId, String skill) {
        return entities
                .createQuery(
                        "from NeedRow n where n.personId = :person and n.skill = :skill and n.closedAt is null",
                        NeedRow.class)
                .setParameter("person", personId)
                .setParameter("skill", skill)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The open needs of everybody in a skill. */
    List<NeedRow> open(String skill) {
        return entities.createQuery(
                        "from NeedRow n where n.skill = :skill and n.closedAt is null order by n.id", NeedRow.class)
                .setParameter("skill", skill)
                .getResultList();
    }

    /** Whatever is closed goes by the new name as well. */
    void rename(String from, String into, Instant now) {
        entities.createQuery("update NeedRow n set n.skill = :into, n.updatedAt = :now where n.skill = :from")
                .setParameter("into", into)
                .setParameter("now", now)
                .setParameter("from", from)
                .executeUpdate();
    }

    /** By the id, of somebody whom the caller may see, or whom they help in its skill. */
    Optional<Need> shown(UUID id) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(
                        "select n.* from need n where n.tenant = current_tenant() and n.id = :id and (" + EACH + " or "
                                + HELPED + ")",
                        NeedRow.class)
                .setParameter("id", id)
                .setParameter("viewer", caller.userName())
                .setParameter("reach", caller.reach().name())
                .getResultList()
                .stream()
                .map(NeedRow::need)
                .findFirst();
    }

    /** Whether the caller helps somebody now. */
    boolean isHelpedByCaller(UUID personId) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select exists (select from helped_by(:viewer) h where h.learner_id = :person)", Boolean.class)
                .setParameter("viewer", caller.userName())
                .setParameter("person", personId)
                .getSingleResult();
    }

    /** By the id, of somebody whom the caller may see. */
    Optional<Need> visible(UUID id) {
        return entities
                .createQuery("from NeedRow n where n.id = :id and sees(:viewer, n.personId, :reach)", NeedRow.class)
                .setParameter("id", id)
                .setParameter("viewer", caller.userName())
                .setParameter("reach", caller.reach().name())
                .getResultList()
                .stream()
                .map(NeedRow::need)
                .findFirst();
    }

    /** In the order they were opened, after one id, at most so many. */
    List<Need> visible(NeedQuery asked, UUID after, int atMost) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(
                        PAGE + (caller.reach() == Reach.ALL ? EACH : LINE) + " order by n.id limit :atMost",
                        NeedRow.class)
                .setParameter("after", after)
                .setParameter("person", asked.personId())
                .setParameter("openOnly", asked.openOnly())
                .setParameter("updatedSince", asked.updatedSince())
                .setParameter("viewer", caller.userName())
                .setParameter("reach", caller.reach().name())
                .setParameter("atMost", atMost)
                .getResultList()
                .stream()
                .map(NeedRow::need)
                .toList();
    }

    void add(NeedRow need) {
        entities.persist(need);
    }
}
