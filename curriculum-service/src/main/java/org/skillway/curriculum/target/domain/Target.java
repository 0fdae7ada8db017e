package org.skillway.curriculum.target.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.mastery.domain.Mastery;

/** A level one person is to reach in a skill by a date, from all roles that ask for it together. */
public record Target(
        String skill, Level level, double weight, LocalDate due, boolean critical, SortedSet<String> roles) {

    private static final double CRITICAL = 2;
    private static final double MONTH = 30;

    /**
     * How much a missing level counts on a day: the weight, twice for what is critical, and full once it is due, half a
     * month ahead, a third two months ahead. A judgement, not a measurement.
     */
    public double urgencyOn(LocalDate day) {
        double months = Math.max(0, ChronoUnit.DAYS.between(day, due)) / MONTH;
        return weight * (critical ? CRITICAL : 1) / (1 + months);
    }

    /** The skills in which any of these is critical. */
    public static Set<String> criticalSkills(Collection<Target> targets) {
        return targets.stream().filter(Target::critical).map(Target::skill).collect(Collectors.toSet());
    }

    /** The lowest target of a skill that is not reached yet, or the highest when all are; empty without any. */
    public static Optional<Target> nextIn(String skill, List<Target> targets, Mastery mastery) {
        List<Target> ascending = targets.stream()
                .filter(target -> target.skill.equals(skill))
                .sorted(Comparator.comparing(Target::level))
                .toList();
        return ascending.stream()
                .filter(target -> !mastery.readyFor(target.level))
                .findFirst()
                .or(() -> ascending.stream().reduce((lower, higher) -> higher));
    }

    /** The targets of somebody with these roles; a role without a published map asks for nothing yet. */
    public static List<Target> of(Collection<RoleAssignment> assignments, Map<String, RoleMap> maps) {
        Map<SkillLevel, Target> merged = new TreeMap<>();
        for (RoleAssignment assignment : assignments) {
            RoleMap map = maps.get(assignment.role());
            asked(assignment, map == null ? List.of() : map.skills())
                    .forEach(target ->
                            merged.merge(new SkillLevel(target.skill, target.level), target, Target::together));
        }
        return List.copyOf(merged.values());
    }

    private static Stream<Target> asked(RoleAssignment assignment, List<Requirement> requirements) {
        return requirements.stream()
                .map(requirement -> new Target(
                        requirement.skill(),
                        requirement.level(),
                        assignment.weight() * requirement.weight(),
                        assignment.from().plusDays(requirement.byDay()),
                        requirement.critical(),
                        new TreeSet<>(List.of(assignment.role()))));
    }

    private Target together(Target other) {
        SortedSet<String> both = new TreeSet<>(roles);
        both.addAll(other.roles);
        LocalDate first = due.isBefore(other.due) ? due : other.due;
        return new Target(skill, level, weight + other.weight, first, critical || other.critical, both);
    }

    private record SkillLevel(String skill, Level level) implements Comparable<SkillLevel> {
        @Override
        public int compareTo(SkillLevel other) {
            return Comparator.comparing(SkillLevel::skill)
                    .thenComparing(SkillLevel::level)
                    .compare(this, other);
        }
    }
}
