package org.skillway.mentor.mentoring;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.skillway.mentor.mentoring.domain.Mentoring;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** What everybody offers as a mentor. */
@ApplicationScoped
public class Mentorings {

    /** How many learners somebody helps. */
    record Helped(UUID mentorId, long learners) {}

    @Inject
    EntityManager entities;

    /** Everybody who offers the skill. */
    public List<Mentoring> offering(String skill) {
        return entities
                .createQuery("from MentoringRow m where :skill in indices(m.offers)", MentoringRow.class)
                .setParameter("skill", skill)
                .getResultList()
                .stream()
                .map(MentoringRow::mentoring)
                .toList();
    }

    /** What one of them offers, if the skill is part of it. */
    public Optional<Mentoring> offering(String skill, UUID personId) {
        return of(personId)
                .map(MentoringRow::mentoring)
                .filter(mentoring -> mentoring.offer(skill).isPresent());
    }

    /** How many learners each of them helps in a skill now; whoever helps nobody is left out. */
    public Map<UUID, Integer> helped(Collection<UUID> mentors) {
        return entities
                .createQuery(
                        "select m.mentorId, count(*) from MentorshipRow m where m.mentorId in :mentors"
                                + " and m.skill is not null and m.endedAt is null group by m.mentorId",
                        Helped.class)
                .setParameter("mentors", mentors)
                .getResultList()
                .stream()
                .collect(toMap(Helped::mentorId, helped -> Math.toIntExact(helped.learners())));
    }

    /** How many more learners somebody can take, by what they offer and whom they help now. */
    int left(Mentoring mentoring) {
        return mentoring.left(helped(List.of(mentoring.personId())).getOrDefault(mentoring.personId(), 0));
    }

    /** Whatever else is offered by those who offer the skill, and nobody else changes it before this transaction ends. */
    List<MentoringRow> lockedOffering(String skill) {
        return entities.createQuery(
                        "from MentoringRow m where :skill in indices(m.offers) order by m.personId", MentoringRow.class)
                .setParameter("skill", skill)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    Optional<MentoringRow> of(UUID personId) {
        return Optional.ofNullable(entities.find(MentoringRow.class, personId));
    }

    /** As {@link #of}, and nobody else changes it before this transaction ends. */
    Optional<MentoringRow> locked(UUID personId) {
        return Optional.ofNullable(entities.find(MentoringRow.class, personId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Throws 409 where somebody else stored the person's first offer in the same moment. */
    MentoringRow add(MentoringRow row) {
        try {
            entities.persist(row);
            entities.flush();
            return row;
        } catch (ConstraintViolationException e) {
            throw new Problem(
                    ProblemCode.CONFLICT,
                    "Somebody else stored the first offer of %s just now. Maybe read it and change that."
                            .formatted(row.personId));
        }
    }

    /** Sends what changed to the database, so that versions are the new ones. */
    void flush() {
        entities.flush();
    }
}
