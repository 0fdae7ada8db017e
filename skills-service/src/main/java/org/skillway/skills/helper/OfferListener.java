package org.skillway.skills.helper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;

/** Keeps who could help in which skill. */
@ApplicationScoped
@Hears(type = "org.skillway.mentor.mentoring.offered.v1", from = Topic.MENTOR)
class OfferListener implements FactHandler<MentoringOffered> {

    @Inject
    HelperOffers offers;

    @Override
    public Class<MentoringOffered> payload() {
        return MentoringOffered.class;
    }

    @Override
    public void handle(MentoringOffered fact, Received received) {
        offers.put(fact, received.time());
    }
}
