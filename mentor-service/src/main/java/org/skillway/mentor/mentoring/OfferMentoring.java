package org.skillway.mentor.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.skillway.mentor.mentoring.domain.Mentoring;
import org.skillway.mentor.skill.SkillMerged;
import org.skillway.mentor.skill.SkillNames;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.rest.ETags;

/** Puts what somebody offers in place of what they offered before. */
@ApplicationScoped
class OfferMentoring {

    @Inject
    Mentorings mentorings;

    @Inject
    SkillNames names;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    /** The offer as it stands now, how many more learners it takes, and whether nothing was offered before. */
    record Offered(Mentoring mentoring, int left, long version, boolean created) {}

    @Transactional
    public Offered offer(Mentoring offered, @Nullable String ifMatch) {
        var mentoring = offered.renamed(names::now);
        var known = mentorings.locked(mentoring.personId());
        // Who sends again what already stands overwrites nobody, and a client that lost the answer may.
        if (known.isPresent() && known.get().mentoring().equals(mentoring)) {
            return new Offered(mentoring, mentorings.left(mentoring), known.get().version, false);
        }
        known.ifPresent(row -> {
            ETags.requireMatch(ifMatch, row.version);
            row.become(mentoring);
        });
        var row = known.orElseGet(() -> mentorings.add(new MentoringRow(mentoring)));
        mentorings.flush();
        var left = mentorings.left(mentoring);
        outbox.tell("mentoring", mentoring.personId().toString(), MentoringOffered.of(mentoring, left));
        audit.wrote("mentoring.offer", "person/" + mentoring.personId());
        return new Offered(mentoring, left, row.version, known.isEmpty());
    }

    /** What is offered in a skill that became one with another is offered in that one, and told anew. */
    void merged(@Observes SkillMerged merge) {
        mentorings.lockedOffering(merge.from()).forEach(row -> {
            row.rename(merge.from(), merge.into());
            var mentoring = row.mentoring();
            outbox.tell(
                    "mentoring", row.personId.toString(), MentoringOffered.of(mentoring, mentorings.left(mentoring)));
        });
    }
}
