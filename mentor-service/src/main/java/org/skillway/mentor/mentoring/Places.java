package org.skillway.mentor.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.skillway.platform.event.Outbox;

/** How many more learners a mentor can take, as mentorships begin and end. */
@ApplicationScoped
public class Places {

    @Inject
    Mentorings mentorings;

    @Inject
    Outbox outbox;

    /** Takes one, if the check passes while nobody else changes what the mentor offers. */
    @Transactional(TxType.MANDATORY)
    public void take(UUID mentorId, Runnable check) {
        var row = mentorings.locked(mentorId);
        check.run();
        row.ifPresent(offer -> {
            offer.takePlace();
            tell(offer);
        });
    }

    /** Gives one back, if the mentor still offers anything. */
    @Transactional(TxType.MANDATORY)
    public void giveBack(UUID mentorId) {
        mentorings.locked(mentorId).ifPresent(offer -> {
            offer.givePlaceBack();
            tell(offer);
        });
    }

    private void tell(MentoringRow offer) {
        outbox.tell("mentoring", offer.personId.toString(), MentoringOffered.of(offer.mentoring()));
    }
}
