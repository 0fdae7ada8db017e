package org.skillway.mentor.confusion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.mentor.confusion.domain.Confusion;
import org.skillway.mentor.skill.SkillMerged;
import org.skillway.platform.access.Caller;

/** Where everybody is confused. */
@ApplicationScoped
class Confusions {

    @Inject
    EntityManager entities;

    @Inject
    Caller caller;

    void add(Confusion confusion) {
        entities.persist(new ConfusionRow(confusion));
    }

    /** What was tagged in a skill that became one with another. */
    void merged(@Observes SkillMerged merge) {
        entities.createQuery("update ConfusionRow c set c.skill = :into where c.skill = :from")
                .setParameter("into", merge.into())
                .setParameter("from", merge.from())
                .executeUpdate();
    }

    /** Those about one person, not before a time where one is given, the latest first, before one id, at most so many. */
    List<Confusion> of(UUID personId, @Nullable Instant since, UUID before, int atMost) {
        return entities
                .createQuery(
                        "from ConfusionRow c where c.personId = :person and c.id < :before"
                                + " and c.taggedAt >= :since order by c.id desc",
                        ConfusionRow.class)
                .setParameter("person", personId)
                .setParameter("since", since == null ? Instant.EPOCH : since)
                .setParameter("before", before)
                .setMaxResults(atMost)
                .getResultList()
                .stream()
                .map(ConfusionRow::confusion)
                .toList();
    }

    /** Whether the two were brought together in this skill and still are: an offer alone, which anybody makes, tells nobody a need. */
    boolean isMentoredByCaller(UUID personId, String skill) {
        return (boolean) entities.createNativeQuery("""
                select exists (
                    select 1 from directory_person d
                      join mentorship m on m.tenant = d.tenant and m.mentor_id = d.person_id and m.learner_id = :person
                     where d.tenant = current_tenant() and d.user_name = :mentor and d.active and m.skill = :skill
                       and m.ended_at is null)""", Boolean.class)
                .setParameter("skill", skill)
                .setParameter("person", personId)
                .setParameter("mentor", caller.userName())
                .getSingleResult();
    }
}
