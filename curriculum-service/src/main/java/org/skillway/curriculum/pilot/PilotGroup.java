package org.skillway.curriculum.pilot;

import java.util.List;
import java.util.UUID;

/** A pilot group: the people who were in the named teams, or were named, when it was arranged. */
record PilotGroup(String key, int version, String name, List<UUID> people) {

    PilotGroup {
        people = List.copyOf(people);
    }
}
