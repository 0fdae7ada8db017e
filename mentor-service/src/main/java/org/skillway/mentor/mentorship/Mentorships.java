package org.skillway.mentor.mentorship;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.skillway.mentor.Kebab;
import org.skillway.mentor.mentorship.domain.Side;
import org.skillway.mentor.skill.SkillMerged;
import org.skillway.platform.access.Caller;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** All mentorships with their meetings. The mentor sees theirs, others those of the learners they may see. */
@ApplicationScoped
class Mentorships {

    private static final String VISIBLE =
            "(sees(:viewer, m.mentorId, 'SELF') or sees(:viewer, m.learnerId, :reach)) and ";

    @Inject
    EntityManager entities;

    @Inject
    Caller caller;

    Optional<MentorshipRow> visible(UUID id) {
        return entities
                .createQuery("from MentorshipRow m where " + VISIBLE + "m.id = :id", MentorshipRow.class)
                .setParameter("viewer", caller.userName())
                .setParameter("reach", caller.reach().name())
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** As {@link #visible}, and nobody else changes it before this transaction ends. */
    Optional<MentorshipRow> locked(UUID id) {
        var row = visible(id);
        row.ifPresent(found -> entities.refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return row;
    }

    /** The standing ones in which somebody helps or is helped, whoever asks; nobody else changes them. */
    List<MentorshipRow> standing(UUID personId) {
        return entities.createQuery(
                        "from MentorshipRow m where (m.learnerId = :person or m.mentorId = :person)"
                                + " and m.endedAt is null order by m.id",
                        MentorshipRow.class)
                .setParameter("person", personId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Those of them who work here; nobody is found to have left before this transaction ends. */
    Set<UUID> holdActive(UUID one, UUID other) {
        return Set.copyOf(entities.unwrap(Session.class)
                .createNativeQuery(
                        "select person_id from directory_person where tenant = current_tenant() and active"
                                + " and person_id in (:one, :other) order by person_id for share",
                        UUID.class)
                .setParameter("one", one)
                .setParameter("other", other)
                .getResultList());
    }

    /** A pair that works on both skills goes on with two mentorships, each of which is ended by itself. */
    // Before the offers are locked: whoever ends a mentorship locks it first and the offer after it.
    void merged(@Observes @Priority(1) SkillMerged merge) {
        entities.createQuery("""
                    update MentorshipRow m set m.skill = :into, m.version = m.version + 1
                     where m.skill = :from
                       and (m.endedAt is not null
                            or not exists (select 1 from MentorshipRow o
                                            where o.learnerId = m.learnerId and o.mentorId = m.mentorId
                                              and o.skill = :into and o.endedAt is null))""")
                .setParameter("into", merge.into())
                .setParameter("from", merge.from())
                .executeUpdate();
    }

    /** Those in which a person helps or is helped, agreed or ended since a time, in the order they were agreed, after one id, at most so many. */
    List<MentorshipRow> of(UUID personId, @Nullable Instant since, UUID after, int atMost) {
        return entities.createQuery(
                        "from MentorshipRow m where " + VISIBLE
                                + "(m.mentorId = :person or m.learnerId = :person) and m.id > :after"
                                + " and coalesce(m.endedAt, m.agreedAt) >= :since order by m.id",
                        MentorshipRow.class)
                .setParameter("viewer", caller.userName())
                .setParameter("reach", caller.reach().name())
                .setParameter("person", personId)
                .setParameter("since", since == null ? Instant.EPOCH : since)
                .setParameter("after", after)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Up to so many after one id, in the order they were told, not before a time where one is given. */
    List<MeetingRow> meetings(UUID mentorshipId, @Nullable Instant since, UUID after, int atMost) {
        return entities.createQuery(
                        "from MeetingRow s where s.mentorshipId = :of and s.id > :after and s.toldAt >= :since"
                                + " order by s.id",
                        MeetingRow.class)
                .setParameter("of", mentorshipId)
                .setParameter("since", since == null ? Instant.EPOCH : since)
                .setParameter("after", after)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** What one of the two told of a day. */
    Optional<MeetingRow> meeting(UUID mentorshipId, LocalDate day, Side by) {
        return entities
                .createQuery(
                        "from MeetingRow s where s.mentorshipId = :of and s.heldOn = :day and s.toldBy = :by",
                        MeetingRow.class)
                .setParameter("of", mentorshipId)
                .setParameter("day", day)
                .setParameter("by", Kebab.of(by))
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Throws 409 where the two, or the learner and another buddy, are at it already. */
    void add(MentorshipRow row) {
        try {
            entities.persist(row);
            entities.flush();
        } catch (ConstraintViolationException e) {
            throw new Problem(
                    ProblemCode.CONFLICT,
                    row.skill == null
                            ? "The learner has a buddy already. Maybe end that first."
                            : "The two work on '%s' already.".formatted(row.skill));
        }
    }

    void add(MeetingRow row) {
        entities.persist(row);
    }

    /** Sends what changed to the database, so that versions are the new ones. */
    void flush() {
        entities.flush();
    }
}
