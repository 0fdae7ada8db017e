package org.skillway.mentor.mentorship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Directory;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Shows mentorships to the two and to those who may see the learner, and records whoever else looks. */
@ApplicationScoped
class ReadMentorships {

    @Inject
    Mentorships mentorships;

    @Inject
    Directory directory;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    MentorshipRow one(UUID id) {
        var row = mentorships.visible(id).orElseThrow(() -> {
            audit.denied("mentorship.read", "mentorship/" + id);
            return new Problem(ProblemCode.NOT_FOUND, "No mentorship %s that you may see.".formatted(id));
        });
        if (!isCaller(row.mentorId)) {
            readAbout(row.learnerId);
        }
        return row;
    }

    /** Up to so many after one id, of those agreed or ended since a time where one is given. */
    List<MentorshipRow> of(UUID personId, @Nullable Instant since, UUID after, int atMost) {
        var found = mentorships.of(personId, since, after, atMost);
        readAbout(personId);
        return found;
    }

    /** Up to so many after one id, in the order they were told, not before a time where one is given. */
    List<MeetingRow> meetings(UUID mentorshipId, @Nullable Instant since, UUID after, int atMost) {
        one(mentorshipId);
        return mentorships.meetings(mentorshipId, since, after, atMost);
    }

    private void readAbout(UUID personId) {
        if (!isCaller(personId)) {
            audit.read("mentorship.read", "person/" + personId);
        }
    }

    private boolean isCaller(UUID personId) {
        return directory
                .of(personId)
                .filter(person -> caller.userName().equals(person.userName()))
                .isPresent();
    }
}
