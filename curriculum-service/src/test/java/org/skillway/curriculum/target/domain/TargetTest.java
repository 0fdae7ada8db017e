package org.skillway.curriculum.target.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.mastery.domain.Level;

class TargetTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 2);
    private static final RoleMap SUPPORT = new RoleMap(
            "support",
            1,
            "Support",
            List.of(
                    new Requirement("notes", new Level(3), 1.0, 60, false),
                    new Requirement("calls", new Level(2), 0.5, 30, false)));
    private static final RoleMap LEAD =
            new RoleMap("lead", 1, "Lead", List.of(new Requirement("notes", new Level(3), 0.8, 30, true)));

    @Test
    void rolesThatAskForTheSameAreMergedByWeight() {
        List<Target> targets = Target.of(
                List.of(new RoleAssignment("support", 0.5, START), new RoleAssignment("lead", 0.5, START)),
                Map.of("support", SUPPORT, "lead", LEAD));

        assertThat(targets).hasSize(2);
        Target notes = targets.getLast();
        assertThat(notes.weight()).isCloseTo(0.9, within(1e-12));
        assertThat(notes.due()).isEqualTo(START.plusDays(30));
        assertThat(notes.critical()).isTrue();
        assertThat(notes.roles()).containsExactly("lead", "support");
    }

    @Test
    void aRoleWithoutAMapAsksForNothingYet() {
        assertThat(Target.of(List.of(new RoleAssignment("unknown", 1, START)), Map.of()))
                .isEmpty();
    }

    @Test
    void urgencyGrowsUntilTheDueDayAndStaysThere() {
        Target target = Target.of(List.of(new RoleAssignment("lead", 1, START)), Map.of("lead", LEAD))
                .getFirst();

        assertThat(target.urgencyOn(START)).isCloseTo(0.8, within(1e-12));
        assertThat(target.urgencyOn(START.plusDays(30))).isCloseTo(1.6, within(1e-12));
        assertThat(target.urgencyOn(START.plusDays(300))).isCloseTo(1.6, within(1e-12));
    }
}
