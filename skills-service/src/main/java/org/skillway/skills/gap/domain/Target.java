package org.skillway.skills.gap.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What all the roles of a person ask in one skill, taken together; the due day is later by the days on leave. */
public record Target(
        String skill,
        List<String> roles,
        int level,
        int byDay,
        LocalDate dueOn,
        double weight,
        boolean critical,
        boolean reflection,
        long daysOnLeave) {

    private static final Comparator<Target> STRICTEST =
            Comparator.comparingInt(Target::level).reversed().thenComparing(Target::dueOn);

    public Target {
        roles = List.copyOf(roles);
    }

    /** By skill: what the roles ask for up to the horizon. */
    public static Map<String, Target> of(List<Duty> duties, Horizon horizon) {
        var targets = new TreeMap<String, Target>();
        for (var duty : duties) {
            for (var asked : duty.map().skills()) {
                if (duty.asks(asked, horizon)) {
                    targets.merge(asked.skill(), duty.target(asked), Target::and);
                }
            }
        }
        return targets;
    }

    /** The highest level counts, with its own day: nobody is asked for it sooner than some role does. */
    private Target and(Target other) {
        var strict = STRICTEST.compare(this, other) <= 0 ? this : other;
        return new Target(
                skill,
                Stream.concat(roles.stream(), other.roles.stream()).toList(),
                strict.level,
                strict.byDay,
                strict.dueOn,
                weight + other.weight,
                critical || other.critical,
                reflection || other.reflection,
                strict.daysOnLeave);
    }
}
