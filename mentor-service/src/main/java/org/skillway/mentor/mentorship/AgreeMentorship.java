package org.skillway.mentor.mentorship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.skillway.mentor.match.RankMentors;
import org.skillway.mentor.mentoring.Places;
import org.skillway.mentor.need.ReadNeeds;
import org.skillway.mentor.skill.SkillNames;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.time.Ids;

/** Puts on record that two people were brought together: always somebody's decision, never the ranking's. */
@ApplicationScoped
class AgreeMentorship {

    @Inject
    Mentorships mentorships;

    @Inject
    Places places;

    @Inject
    ReadNeeds readNeeds;

    @Inject
    RankMentors rankMentors;

    @Inject
    SkillNames names;

    @Inject
    Sight sight;

    @Inject
    Caller caller;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    MentorshipView run(MentorshipRequest request) {
        request.requireOne();
        var needId = request.needId();
        var row = needId == null ? buddy(request) : mentor(needId, request.mentorId());
        mentorships.add(row);
        if (row.skill != null) {
            places.tell(row.mentorId);
        }
        outbox.tell("mentorship", row.id.toString(), MentorshipAgreed.of(row.mentorship()));
        audit.wrote("mentorship.agree", "person/" + row.learnerId);
        return MentorshipView.of(row);
    }

    /** By the rules of the ranking, while nobody else takes the mentor's last place. */
    private MentorshipRow mentor(UUID needId, UUID mentorId) {
        var need = readNeeds.one(needId);
        if (need.closed().isPresent()) {
            throw refused("/needId", "The need is over.");
        }
        if (!mentorships.holdActive(need.personId(), mentorId).contains(need.personId())) {
            throw refused("/needId", "The learner does not work here any more.");
        }
        var gap = need.gap().under(names.now(need.gap().skill()));
        places.hold(mentorId);
        var ranking = rankMentors.judge(mentorId, need.personId(), gap);
        if (ranking.candidates().isEmpty()) {
            throw refused(
                    "/mentorId",
                    ranking.excluded().stream()
                            .map(excluded -> excluded.rule().sentence())
                            .findFirst()
                            .orElse("Offers no help in '%s'.".formatted(gap.skill())));
        }
        return row(mentorId, need.personId()).forNeed(needId, gap.skill());
    }

    private MentorshipRow buddy(MentorshipRequest request) {
        var learner = Objects.requireNonNull(request.learnerId());
        sight.require(learner);
        var active = mentorships.holdActive(learner, request.mentorId());
        requireActive(active, learner, "/learnerId");
        requireActive(active, request.mentorId(), "/mentorId");
        if (learner.equals(request.mentorId())) {
            throw refused("/mentorId", "Nobody is their own buddy.");
        }
        return row(request.mentorId(), learner);
    }

    private MentorshipRow row(UUID mentor, UUID learner) {
        var now = clock.instant();
        return new MentorshipRow(Ids.at(now), mentor, learner, caller.userName(), now);
    }

    private static void requireActive(Set<UUID> active, UUID personId, String pointer) {
        if (!active.contains(personId)) {
            throw refused(pointer, "Nobody who works here.");
        }
    }

    private static Problem refused(String pointer, String why) {
        return new Problem(
                ProblemCode.UNPROCESSABLE,
                "The two cannot be brought together. See 'errors'.",
                Problem.at(pointer, why));
    }
}
