package org.skillway.mentor.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.skillway.platform.event.Outbox;

/** Which of a mentor's places are taken by mentorships that stand. */
@ApplicationScoped
public class Places {

    @Inject
    Mentorings mentorings;

    @Inject
    Outbox outbox;

    /** Lets nobody else take a place of the mentor, or change what they offer, before this transaction ends. */
    @Transactional(TxType.MANDATORY)
    public void hold(UUID mentorId) {
        mentorings.locked(mentorId);
    }

    /** Tells how many are left now that one was taken or given back, if the mentor still offers anything. */
    @Transactional(TxType.MANDATORY)
    public void tell(UUID mentorId) {
        // Locked before it is counted: of two that are given back at once the later sees both.
        mentorings.locked(mentorId).map(MentoringRow::mentoring).ifPresent(offered -> {
            var left = mentorings.left(offered);
            outbox.tell("mentoring", mentorId.toString(), MentoringOffered.of(offered, left));
        });
    }
}
