package org.skillway.skills.taxonomy.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What a skill must keep to beyond the shape of its fields. */
public enum SkillRule {
    AN_ACTIVE_SKILL_IS_NOT_REPLACED("/replacedBy", "Only a deprecated skill names what takes its place.") {
        @Override
        boolean breaks(Skill skill, Map<String, Skill> others) {
            return skill.status() == SkillStatus.ACTIVE && skill.replacedBy() != null;
        }
    },
    ITS_REPLACEMENT_IS_KNOWN("/replacedBy", "There is no such skill. Maybe it is not imported yet.") {
        @Override
        boolean breaks(Skill skill, Map<String, Skill> others) {
            return skill.replacedBy() != null
                    && !skill.replacedBy().equals(skill.key())
                    && !others.containsKey(skill.replacedBy());
        }
    },
    NOTHING_REPLACES_ITSELF("/replacedBy", "Replacements lead back to the skill itself.") {
        @Override
        boolean breaks(Skill skill, Map<String, Skill> others) {
            var passed = new HashSet<String>();
            var next = skill.replacedBy();
            while (next != null && passed.add(next)) {
                if (next.equals(skill.key())) {
                    return true;
                }
                var other = others.get(next);
                next = other == null ? null : other.replacedBy();
            }
            return false;
        }
    },
    A_MERGED_SKILL_STAYS_SO("/key", "This skill was merged into another. Change that one.") {
        @Override
        boolean breaks(Skill skill, Map<String, Skill> others) {
            var before = others.get(skill.key());
            return before != null
                    && before.status() == SkillStatus.MERGED
                    && !(skill.status() == SkillStatus.MERGED
                            && Objects.equals(before.replacedBy(), skill.replacedBy()));
        }
    };

    private final String pointer;
    private final String sentence;

    SkillRule(String pointer, String sentence) {
        this.pointer = pointer;
        this.sentence = sentence;
    }

    abstract boolean breaks(Skill skill, Map<String, Skill> others);

    /** Where in the skill it is broken, as a JSON Pointer. */
    public String pointer() {
        return pointer;
    }

    public String sentence() {
        return sentence;
    }

    /** The skills by key are those there are, itself as it was before included. */
    public static List<SkillRule> brokenBy(Skill skill, Map<String, Skill> known) {
        return Stream.of(values()).filter(rule -> rule.breaks(skill, known)).toList();
    }
}
