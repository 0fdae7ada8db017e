package org.skillway.skills.succession.domain;

import java.util.Map;
import java.util.UUID;
import org.skillway.skills.profile.domain.Estimate;

/** Somebody of the area with what is believed of them today. */
public record Able(UUID personId, String userName, Map<String, Estimate> estimates) {

    public Able {
        estimates = Map.copyOf(estimates);
    }

    Estimate in(String skill) {
        return estimates.getOrDefault(skill, Estimate.NOTHING_KNOWN);
    }
}
