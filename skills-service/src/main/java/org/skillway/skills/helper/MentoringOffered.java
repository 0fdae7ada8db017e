package org.skillway.skills.helper;

import java.util.List;
import java.util.UUID;

/** What this service takes of mentor-service's {@code mentoring.offered}. */
record MentoringOffered(UUID personId, int capacity, List<Offered> offers) {

    record Offered(String skill, double strength) {}

    MentoringOffered {
        offers = List.copyOf(offers);
    }
}
