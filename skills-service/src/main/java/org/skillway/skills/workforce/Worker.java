package org.skillway.skills.workforce;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.skillway.skills.assignment.domain.HeldRole;
import org.skillway.skills.leave.domain.Tenure;
import org.skillway.skills.profile.domain.SkillBelief;

/** Somebody who worked here at a moment, with their roles, and what was believed of them in the skills that maps asked for. */
public record Worker(
        UUID personId, String userName, Tenure tenure, List<HeldRole> held, Map<String, SkillBelief> believed) {

    public Worker {
        held = List.copyOf(held);
        believed = Map.copyOf(believed);
    }
}
