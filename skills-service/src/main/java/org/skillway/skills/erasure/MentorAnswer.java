package org.skillway.skills.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.Topic;

@ApplicationScoped
@Hears(type = "org.skillway.mentor.erasure.confirmed.v1", from = Topic.MENTOR)
class MentorAnswer extends ErasureAnswer {}
