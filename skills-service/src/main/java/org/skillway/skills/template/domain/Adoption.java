package org.skillway.skills.template.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.skillway.skills.rolemap.domain.Requirement;
import org.skillway.skills.rolemap.domain.RoleMap;
import org.skillway.skills.taxonomy.domain.Skill;
import org.skillway.skills.taxonomy.domain.SkillStatus;

/**
 * What a company that takes a template gets: the map, and the skills it lacks. A skill it has keeps its own words, and one
 * it merged into another is that other.
 */
public record Adoption(RoleMap map, List<Skill> created, List<String> kept) {

    public Adoption {
        created = List.copyOf(created);
        kept = List.copyOf(kept);
    }

    /** Under a role's key and name; the known skills are the company's, by key. */
    public static Adoption of(StarterTemplate template, String role, String name, Map<String, Skill> known) {
        var asked = new LinkedHashMap<String, Requirement>();
        for (var one : template.asked()) {
            var skill = survivor(one.skill(), known);
            asked.putIfAbsent(skill, new Requirement(skill, one.level(), one.weight(), one.byDay(), one.critical()));
        }
        return new Adoption(
                new RoleMap(role, name, template.family(), List.copyOf(asked.values())),
                template.skills().stream()
                        .filter(skill -> !known.containsKey(skill.key()))
                        .toList(),
                asked.keySet().stream().filter(known::containsKey).toList());
    }

    private static String survivor(String key, Map<String, Skill> known) {
        var skill = known.get(key);
        while (skill != null && skill.status() == SkillStatus.MERGED && skill.replacedBy() != null) {
            skill = known.get(skill.replacedBy());
        }
        return skill == null ? key : skill.key();
    }
}
