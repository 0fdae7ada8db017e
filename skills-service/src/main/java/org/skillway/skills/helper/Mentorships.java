package org.skillway.skills.helper;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.skillway.skills.taxonomy.SkillMerged;
import org.skillway.skills.taxonomy.Skills;

/** Who helps and helped whom, and when they met. */
@ApplicationScoped
public class Mentorships {

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<MentorshipRow, UUID> {}

    @ApplicationScoped
    static class Meetings implements PanacheRepositoryBase<MeetingRow, MeetingRow.Key> {}

    @ApplicationScoped
    static class MeetingVersions implements PanacheRepositoryBase<MeetingVersionRow, MeetingVersionRow.Key> {}

    @Inject
    Rows rows;

    @Inject
    Meetings meetings;

    @Inject
    MeetingVersions versions;

    @Inject
    Clock clock;

    @Inject
    Skills skills;

    /** As what somebody helps another in a skill now: {@code mentor} in this one, or {@code buddy} in any. */
    Optional<String> relation(UUID helper, UUID learner, String skill) {
        return rows
                .list(
                        "mentorId = ?1 and learnerId = ?2 and endedAt is null and (skill is null or skill = ?3) order by skill",
                        helper,
                        learner,
                        skill)
                .stream()
                .map(row -> row.kind)
                .findFirst();
    }

    /** All in which somebody is or was the one who helps, as far as it was known at a time, by that person. */
    public Map<UUID, List<HelpGiven>> givenBy(Collection<UUID> helpers, Instant knownAt) {
        var given = rows.list(
                "mentorId in ?1 and knownAt <= ?2 order by agreedAt, mentorshipId", List.copyOf(helpers), knownAt);
        var held = versions
                .list(
                        "from MeetingVersionRow m where m.mentorshipId in ?1 and m.toldAt = (select max(v.toldAt)"
                                + " from MeetingVersionRow v where v.mentorshipId = m.mentorshipId and v.heldOn = m.heldOn"
                                + " and v.toldAt <= ?2)",
                        given.stream().map(row -> row.mentorshipId).toList(),
                        knownAt)
                .stream()
                .collect(Collectors.groupingBy(row -> row.mentorshipId));
        return given.stream()
                .collect(Collectors.groupingBy(
                        row -> row.mentorId,
                        Collectors.mapping(
                                row -> HelpGiven.of(row, held.getOrDefault(row.mentorshipId, List.of()), knownAt),
                                Collectors.toList())));
    }

    void agreed(MentorshipAgreed fact, Instant at) {
        skills.holdMerges();
        var skill = fact.skill() == null ? null : skills.survivorOf(fact.skill());
        rows.persist(new MentorshipRow(fact, skill, at, clock.instant()));
    }

    void met(MeetingHeld fact) {
        var key = new MeetingRow.Key(fact.mentorshipId(), fact.heldOn());
        var row = meetings.findByIdOptional(key).orElseGet(() -> new MeetingRow(key.mentorshipId(), key.heldOn()));
        row.tell(fact, clock.instant());
        meetings.persist(row);
    }

    /** Not while its skill is merged into another: it would be written under the name it was read by. */
    void ended(MentorshipEnded fact, Instant at) {
        skills.holdMerges();
        rows.findByIdOptional(fact.mentorshipId()).ifPresent(row -> row.end(fact.outcome(), at, clock.instant()));
    }

    void onMerge(@Observes SkillMerged merge) {
        rows.update("skill = ?1 where skill = ?2", merge.into(), merge.from());
    }
}
