package org.skillway.mentor.mentorship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Directory;
import org.skillway.platform.access.DirectoryEntry;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Shows mentorships to the two and to those who may see the learner, and records whoever else looks. */
@ApplicationScoped
class ReadMentorships {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Inject
    Mentorships mentorships;

    @Inject
    Directory directory;

    @Inject
    Sight sight;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    MentorshipRow one(UUID id) {
        var row = mentorships.visible(id).orElseThrow(() -> {
            audit.denied("mentorship.read", "mentorship/" + id);
            return new Problem(ProblemCode.NOT_FOUND, "No mentorship %s that you may see.".formatted(id));
        });
        if (self().filter(self -> self.equals(row.mentorId) || self.equals(row.learnerId))
                .isEmpty()) {
            audit.read("mentorship.read", "person/" + row.learnerId);
        }
        return row;
    }

    /**
     * Up to so many after one id, of those agreed or ended since a time where one is given. Whoever shares a mentorship
     * with the person asks as well as who may see them; for everybody else the person is not there.
     */
    List<MentorshipRow> of(UUID personId, @Nullable Instant since, UUID after, int atMost) {
        if (!sight.sees(personId)
                && mentorships.of(personId, null, BEFORE_ALL, 1).isEmpty()) {
            throw sight.unseen(personId);
        }
        var found = mentorships.of(personId, since, after, atMost);
        var self = self();
        audit.readAll(
                "mentorship.read",
                found.stream()
                        .flatMap(row -> Stream.of(personId, row.learnerId))
                        .distinct()
                        .filter(person -> !self.equals(Optional.of(person)))
                        .map(person -> "person/" + person)
                        .toList());
        return found;
    }

    /** Up to so many after one id, in the order they were told, not before a time where one is given. */
    List<MeetingRow> meetings(UUID mentorshipId, @Nullable Instant since, UUID after, int atMost) {
        one(mentorshipId);
        return mentorships.meetings(mentorshipId, since, after, atMost);
    }

    private Optional<UUID> self() {
        return directory.byUserName(caller.userName()).map(DirectoryEntry::personId);
    }
}
