package org.skillway.skills.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.Topic;

@ApplicationScoped
@Hears(type = "org.skillway.curriculum.erasure.confirmed.v1", from = Topic.CURRICULUM)
class CurriculumAnswer extends ErasureAnswer {}
