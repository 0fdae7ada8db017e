package org.skillway.skills.helper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;

/** Keeps how a mentorship ended. */
@ApplicationScoped
@Hears(type = "org.skillway.mentor.mentorship.ended.v1", from = Topic.MENTOR)
class EndListener implements FactHandler<MentorshipEnded> {

    @Inject
    Mentorships mentorships;

    @Override
    public Class<MentorshipEnded> payload() {
        return MentorshipEnded.class;
    }

    @Override
    public void handle(MentorshipEnded fact, Received received) {
        mentorships.ended(fact, received.time());
    }
}
