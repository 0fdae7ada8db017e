package org.skillway.skills.relation.domain;

import java.util.List;

/**
 * By what levels in some skills make levels in others likely.
 *
 * @param relations equivalent, and encompassing
 */
public record LevelRules(List<Relation> relations, List<Criteria> criteria) {

    public LevelRules {
        relations = List.copyOf(relations);
        criteria = List.copyOf(criteria);
    }

    public boolean areNone() {
        return relations.isEmpty() && criteria.isEmpty();
    }
}
