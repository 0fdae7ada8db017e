package org.skillway.skills.impact.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.skillway.skills.gap.domain.Duty;
import org.skillway.skills.profile.domain.Estimate;

/** Somebody who holds the role: what they have to fill with its map of now and with the other, and what is believed of them. */
public record Holder(
        UUID personId,
        String userName,
        boolean inSight,
        List<Duty> now,
        List<Duty> then,
        Map<String, Estimate> believed) {

    public Holder {
        now = List.copyOf(now);
        then = List.copyOf(then);
        believed = Map.copyOf(believed);
    }
}
