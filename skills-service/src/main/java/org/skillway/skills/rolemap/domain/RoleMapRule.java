package org.skillway.skills.rolemap.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a role map must keep to beyond the shape of its fields. */
public enum RoleMapRule {
    EACH_SKILL_ONCE("A role asks for each skill once, at one level by one day.") {
        @Override
        boolean breaks(List<Requirement> skills, int place, Set<String> knownSkills) {
            var skill = skills.get(place).skill();
            return skills.subList(0, place).stream()
                    .anyMatch(earlier -> earlier.skill().equals(skill));
        }
    },
    SKILL_IS_KNOWN("A role asks for skills of the taxonomy. Maybe it is not imported yet.") {
        @Override
        boolean breaks(List<Requirement> skills, int place, Set<String> knownSkills) {
            return !knownSkills.contains(skills.get(place).skill());
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

    abstract boolean breaks(List<Requirement> skills, int place, Set<String> knownSkills);

    public String sentence() {
        return sentence;
    }

    public static List<Violation> brokenBy(RoleMap map, Set<String> knownSkills) {
        return IntStream.range(0, map.skills().size())
                .boxed()
                .flatMap(place -> Stream.of(values())
                        .filter(rule -> rule.breaks(map.skills(), place, knownSkills))
                        .map(rule ->
                                new Violation(place, map.skills().get(place).skill(), rule)))
                .toList();
    }
}
