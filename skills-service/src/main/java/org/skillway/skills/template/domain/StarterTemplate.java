package org.skillway.skills.template.domain;

import java.time.Instant;
import java.util.List;
import org.skillway.skills.rolemap.domain.Requirement;
import org.skillway.skills.taxonomy.domain.Skill;

/**
 * A role map to start from, with every skill it asks for as it reads where a company has none of that key.
 *
 * @param updatedAt when it or one of its skills was last given other words
 */
public record StarterTemplate(
        String key,
        String name,
        String family,
        String purpose,
        List<Requirement> asked,
        List<Skill> skills,
        Instant updatedAt) {

    public StarterTemplate {
        asked = List.copyOf(asked);
        skills = List.copyOf(skills);
    }
}
