package org.skillway.skills.rolemap.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.skillway.skills.taxonomy.domain.SkillKind;

/** What a role map must keep to beyond the shape of its fields. */
public enum RoleMapRule {
    EACH_SKILL_ONCE("A role asks for each skill once, at one level by one day.") {
        @Override
        boolean breaks(List<Requirement> skills, int place, Map<String, SkillKind> known) {
            var skill = skills.get(place).skill();
            return skills.subList(0, place).stream()
                    .anyMatch(earlier -> earlier.skill().equals(skill));
        }
    },
    SKILL_IS_KNOWN("A role asks for skills of the taxonomy. Maybe it is not imported yet.") {
        @Override
        boolean breaks(List<Requirement> skills, int place, Map<String, SkillKind> known) {
            return !known.containsKey(skills.get(place).skill());
        }
    },
    SKILL_HAS_LEVELS("It is a heading that keeps skills together, and nobody has it at a level.") {
        @Override
        boolean breaks(List<Requirement> skills, int place, Map<String, SkillKind> known) {
            var kind = known.get(skills.get(place).skill());
            return kind != null && !kind.hasLevels();
        }
    };

    /** A rule that the requirement at a place of the map breaks. */
    public record Violation(int place, String skill, RoleMapRule rule) {

        /** Where it is in a request. */
        public String pointer() {
            return "/skills/" + place + "/skill";
        }

        public String sentence() {
            return "'" + skill + "': " + rule.sentence;
        }
    }

    private final String sentence;

    RoleMapRule(String sentence) {
        this.sentence = sentence;
    }

    abstract boolean breaks(List<Requirement> skills, int place, Map<String, SkillKind> known);

    public String sentence() {
        return sentence;
    }

    public static List<Violation> brokenBy(RoleMap map, Map<String, SkillKind> known) {
        return IntStream.range(0, map.skills().size())
                .boxed()
                .flatMap(place -> Stream.of(values())
                        .filter(rule -> rule.breaks(map.skills(), place, known))
                        .map(rule ->
                                new Violation(place, map.skills().get(place).skill(), rule)))
                .toList();
    }
}
