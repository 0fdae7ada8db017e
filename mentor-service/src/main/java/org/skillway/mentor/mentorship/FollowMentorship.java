package org.skillway.mentor.mentorship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.mentor.Kebab;
import org.skillway.mentor.mentoring.Places;
import org.skillway.mentor.mentorship.domain.Calendars;
import org.skillway.mentor.mentorship.domain.Meeting;
import org.skillway.mentor.mentorship.domain.MeetingRule;
import org.skillway.mentor.mentorship.domain.Outcome;
import org.skillway.mentor.mentorship.domain.Side;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Directory;
import org.skillway.platform.access.DirectoryEntry;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.ETags;
import org.skillway.platform.time.Ids;

/** Takes what the two, or those who lead the learner, say of a mentorship: that they met, and that it has ended. */
@ApplicationScoped
class FollowMentorship {

    @Inject
    Mentorships mentorships;

    @Inject
    Places places;

    @Inject
    Directory directory;

    @Inject
    Caller caller;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Only the two know that they met. What one of them tells twice of a day was told once. */
    MeetingView met(UUID id, Meeting meeting) {
        var row = require(id, "mentorship.meet");
        var side = side(row);
        if (side == Side.OTHER) {
            audit.denied("mentorship.meet", "person/" + row.learnerId);
            throw new Problem(ProblemCode.FORBIDDEN, "Only mentor and learner say that they met.");
        }
        checkRules(meeting, row);
        return mentorships
                .meeting(id, meeting.on(), side)
                .map(MeetingView::of)
                .orElseGet(() -> tell(row, meeting, side));
    }

    @Transactional
    MentorshipRow end(UUID id, Outcome outcome, @Nullable String ifMatch) {
        var row = require(id, "mentorship.end");
        ETags.requireMatch(ifMatch, row.version);
        if (row.endedAt != null) {
            throw new Problem(ProblemCode.CONFLICT, "It has ended already.");
        }
        if (!outcome.mayBeToldBy(side(row))) {
            audit.denied("mentorship.end", "person/" + row.learnerId);
            throw new Problem(
                    ProblemCode.FORBIDDEN,
                    "A mentor may call it off; what came of it the learner says, or who leads them.");
        }
        row.end(outcome, caller.userName(), clock.instant());
        mentorships.flush();
        if (row.skill != null) {
            places.tell(row.mentorId);
        }
        outbox.tell(
                "mentorship", id.toString(), new MentorshipEnded(id, row.mentorId, row.learnerId, Kebab.of(outcome)));
        audit.wrote("mentorship.end", "person/" + row.learnerId);
        return row;
    }

    private MentorshipRow require(UUID id, String action) {
        return mentorships.locked(id).orElseThrow(() -> {
            audit.denied(action, "mentorship/" + id);
            return new Problem(ProblemCode.NOT_FOUND, "No mentorship %s that you may see.".formatted(id));
        });
    }

    private MeetingView tell(MentorshipRow row, Meeting meeting, Side side) {
        var now = clock.instant();
        var told = new MeetingRow(Ids.at(now), row.id, meeting, side, now);
        mentorships.add(told);
        outbox.tell(
                "mentorship",
                row.id.toString(),
                new MeetingHeld(
                        told.id, row.id, row.mentorId, row.learnerId, meeting.on(), meeting.minutes(), Kebab.of(side)));
        audit.wrote("mentorship.meet", "person/" + row.learnerId);
        return MeetingView.of(told);
    }

    private void checkRules(Meeting meeting, MentorshipRow row) {
        var days = new Calendars(zoneOf(row.mentorId), zoneOf(row.learnerId));
        var broken = MeetingRule.brokenBy(meeting, row.mentorship(), days, clock.instant());
        if (!broken.isEmpty()) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "It is no meeting of this mentorship. See 'errors'.",
                    broken.stream()
                            .map(rule -> Problem.at("/heldOn", rule.sentence()))
                            .toArray(Problem.Location[]::new));
        }
    }

    private ZoneId zoneOf(UUID personId) {
        return directory.of(personId).map(DirectoryEntry::timeZone).orElse(ZoneOffset.UTC);
    }

    private Side side(MentorshipRow row) {
        return row.mentorship()
                .sideOf(directory
                        .byUserName(caller.userName())
                        .map(DirectoryEntry::personId)
                        .orElse(null));
    }
}
