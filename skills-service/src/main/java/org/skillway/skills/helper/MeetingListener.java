package org.skillway.skills.helper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;

/** Keeps when mentor and learner met. */
@ApplicationScoped
@Hears(type = "org.skillway.mentor.meeting.held.v1", from = Topic.MENTOR)
class MeetingListener implements FactHandler<MeetingHeld> {

    @Inject
    Mentorships mentorships;

    @Override
    public Class<MeetingHeld> payload() {
        return MeetingHeld.class;
    }

    @Override
    public void handle(MeetingHeld fact, Received received) {
        mentorships.met(fact);
    }
}
