package org.skillway.mentor.confusion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.mentor.Kebab;
import org.skillway.mentor.confusion.domain.Confusion;
import org.skillway.mentor.confusion.domain.Tag;
import org.skillway.mentor.confusion.domain.Witness;
import org.skillway.mentor.skill.SkillNames;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Directory;
import org.skillway.platform.access.DirectoryEntry;
import org.skillway.platform.access.Role;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.time.Ids;

/** Takes what somebody noticed about a learner: of themselves, of a report, or of whom they mentor. */
@ApplicationScoped
class TagConfusion {

    @Inject
    Confusions confusions;

    @Inject
    SkillNames names;

    @Inject
    Caller caller;

    @Inject
    Directory directory;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Transactional
    public Confusion tag(UUID personId, ConfusionRequest request) {
        var now = clock.instant();
        var skill = names.now(request.skill());
        var confusion = new Confusion(
                Ids.at(now),
                personId,
                skill,
                request.module(),
                request.concept(),
                Kebab.parse(Tag.class, request.tag()),
                witness(personId, skill),
                now);
        confusions.add(confusion);
        outbox.tell("person", personId.toString(), ConfusionTagged.of(confusion));
        audit.wrote("confusion.tag", "person/" + personId);
        return confusion;
    }

    /** What was noticed about somebody the caller may see, not before a time where one is given, the latest first. */
    List<Confusion> of(UUID personId, @Nullable Instant since, UUID before, int atMost) {
        sight.require(personId);
        if (!isCaller(require(personId))) {
            audit.read("confusion.list", "person/" + personId);
        }
        return confusions.of(personId, since, before, atMost);
    }

    private Witness witness(UUID personId, String skill) {
        var person = require(personId);
        if (isCaller(person)) {
            return Witness.LEARNER;
        }
        if (sight.sees(personId)) {
            return Witness.MANAGER;
        }
        if (caller.has(Role.MENTOR) && confusions.isMentoredByCaller(personId, skill)) {
            return Witness.MENTOR;
        }
        throw sight.unseen(personId);
    }

    private DirectoryEntry require(UUID personId) {
        return directory.of(personId).orElseThrow(() -> sight.unseen(personId));
    }

    private boolean isCaller(DirectoryEntry person) {
        return caller.userName().equals(person.userName());
    }
}
