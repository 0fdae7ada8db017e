package org.skillway.skills.helper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;

/** Keeps who helps whom. */
@ApplicationScoped
@Hears(type = "org.skillway.mentor.mentorship.agreed.v1", from = Topic.MENTOR)
class AgreementListener implements FactHandler<MentorshipAgreed> {

    @Inject
    Mentorships mentorships;

    @Override
    public Class<MentorshipAgreed> payload() {
        return MentorshipAgreed.class;
    }

    @Override
    public void handle(MentorshipAgreed fact, Received received) {
        mentorships.agreed(fact, received.time());
    }
}
