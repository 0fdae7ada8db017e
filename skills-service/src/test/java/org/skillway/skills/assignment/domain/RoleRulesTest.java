package org.skillway.skills.assignment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skillway.skills.assignment.domain.RoleRules.Broken;

class RoleRulesTest {

    private static final Set<String> KNOWN = Set.of("support", "sales", "lead");

    @Test
    void sharesAddUpToAllOfTheWorkAtMost() {
        assertThat(RoleRules.brokenBy(List.of(role("support", 0.7), role("sales", 0.2), role("lead", 0.1)), KNOWN))
                .isEmpty();
        assertThat(RoleRules.brokenBy(List.of(role("support", 0.7), role("sales", 0.4)), KNOWN))
                .extracting(Broken::place, Broken::field)
                .containsExactly(tuple(1, "weight"));
    }

    @Test
    void whatEndsBeforeAnotherBeginsLeavesItAllOfTheWork() {
        var day = LocalDate.parse("2026-03-02");
        var until = new RoleAssignment("support", 1, LocalDate.parse("2026-01-05"), day);

        assertThat(RoleRules.brokenBy(List.of(until, new RoleAssignment("lead", 1, day)), KNOWN))
                .isEmpty();
        assertThat(RoleRules.brokenBy(List.of(until, new RoleAssignment("lead", 1, day.minusDays(1))), KNOWN))
                .extracting(Broken::place, Broken::field)
                .containsExactly(tuple(1, "weight"));
    }

    @Test
    void aRoleHasAMapAndIsNamedOnce() {
        assertThat(RoleRules.brokenBy(List.of(role("pilot", 0.2), role("lead", 0.2), role("lead", 0.2)), KNOWN))
                .extracting(Broken::detail)
                .containsExactly(
                        "No map of role 'pilot'. Maybe it is not published yet.", "'lead' stands further up already.");
    }

    private static RoleAssignment role(String role, double weight) {
        return new RoleAssignment(role, weight, LocalDate.parse("2026-01-05"));
    }
}
