package org.skillway.skills.organisation;

import java.util.Set;
import java.util.UUID;

/** People start or end on another day than was thought, or have left; what is said of them is written already. */
public record TenuresChanged(Set<UUID> people) {

    public TenuresChanged {
        people = Set.copyOf(people);
    }
}
