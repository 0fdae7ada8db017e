package org.skillway.skills.gap.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.skillway.skills.assignment.domain.HeldRole;
import org.skillway.skills.leave.domain.Tenure;
import org.skillway.skills.rolemap.domain.Requirement;
import org.skillway.skills.rolemap.domain.RoleMap;

/**
 * A role a person has to fill: its map, its share of their work, the day its days are counted from, and which days count.
 */
public record Duty(RoleMap map, double weight, LocalDate since, Tenure tenure) {

    /** A role's days count from the later of start and assignment. */
    public static Duty of(HeldRole role, Tenure tenure) {
        return new Duty(
                role.map(), role.weight(), tenure.from().isAfter(role.from()) ? tenure.from() : role.from(), tenure);
    }

    LocalDate dueOn(Requirement asked) {
        return tenure.day(since, asked.byDay());
    }

    /** What would be due after the contract has ended is not asked. */
    boolean asks(Requirement asked, Horizon horizon) {
        return asked.byDay() <= horizon.dayOf(this) && tenure.lastsTo(dueOn(asked));
    }

    Target target(Requirement asked) {
        return new Target(
                asked.skill(),
                List.of(map.role()),
                asked.level(),
                asked.byDay(),
                dueOn(asked),
                weight * asked.weight(),
                asked.critical(),
                asked.reflection(),
                ChronoUnit.DAYS.between(since.plusDays(asked.byDay()), dueOn(asked)));
    }
}
