package org.skillway.skills.gap.domain;

import java.time.LocalDate;
import java.util.List;
import org.skillway.skills.assignment.domain.HeldRole;
import org.skillway.skills.rolemap.domain.Requirement;
import org.skillway.skills.rolemap.domain.RoleMap;

/** A role a person has to fill: its map, its share of their work, and the day its days are counted from. */
public record Duty(RoleMap map, double weight, LocalDate since) {

    /** A role's days count from the later of start and assignment. */
    public static Duty of(HeldRole role, LocalDate started) {
        return new Duty(role.map(), role.weight(), started.isAfter(role.from()) ? started : role.from());
    }

    Target target(Requirement asked) {
        return new Target(
                asked.skill(),
                List.of(map.role()),
                asked.level(),
                asked.byDay(),
                since.plusDays(asked.byDay()),
                weight * asked.weight(),
                asked.critical());
    }
}
