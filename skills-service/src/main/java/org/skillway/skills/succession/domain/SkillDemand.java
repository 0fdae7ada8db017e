package org.skillway.skills.succession.domain;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.skillway.skills.rolemap.domain.RoleMap;

/** A level that roles held in an area ask for; critical where missing it hurts a client or breaks a rule. */
public record SkillDemand(String skill, int level, boolean critical, boolean reflection) {

    /** What roles ask for together: of each skill the highest level, by name. */
    public static List<SkillDemand> of(Collection<RoleMap> maps) {
        var demands = new TreeMap<String, SkillDemand>();
        maps.stream()
                .flatMap(map -> map.skills().stream())
                .map(asked -> new SkillDemand(asked.skill(), asked.level(), asked.critical(), asked.reflection()))
                .forEach(demand -> demands.merge(demand.skill(), demand, SkillDemand::and));
        return List.copyOf(demands.values());
    }

    SkillDemand and(SkillDemand other) {
        return new SkillDemand(
                skill, Math.max(level, other.level), critical || other.critical, reflection || other.reflection);
    }
}
