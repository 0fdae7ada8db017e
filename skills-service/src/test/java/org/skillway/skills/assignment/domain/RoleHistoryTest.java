package org.skillway.skills.assignment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.skills.assignment.domain.RoleHistory.Told;

class RoleHistoryTest {

    private static final RoleAssignment SUPPORT = new RoleAssignment("support", 1, LocalDate.parse("2026-01-05"));
    private static final RoleAssignment LEAD = new RoleAssignment("lead", 1, LocalDate.parse("2026-03-02"));

    @Test
    void aRoleThatWasEnteredLateWasHeldFromItsDay() {
        var history = new RoleHistory(List.of(told("2026-01-05", SUPPORT), told("2026-06-01", LEAD)));

        assertThat(roles(history, "2026-02-28")).containsExactly(SUPPORT);
        assertThat(roles(history, "2026-04-01")).containsExactly(LEAD);
    }

    @Test
    void aRoleThatWasTakenAwayWasHeldUntilThen() {
        var history = new RoleHistory(List.of(told("2026-01-05", SUPPORT), told("2026-06-01")));

        assertThat(roles(history, "2026-05-31")).containsExactly(SUPPORT);
        assertThat(roles(history, "2026-06-02")).isEmpty();
        assertThat(roles(history, "2025-12-31")).isEmpty();
    }

    @Test
    void anAnnouncedRoleIsThereFromWhenItIsToldAndNotBefore() {
        var history = new RoleHistory(List.of(told("2026-01-05", SUPPORT), told("2026-02-02", SUPPORT, LEAD)));

        assertThat(roles(history, "2026-01-20")).containsExactly(SUPPORT);
        assertThat(roles(history, "2026-02-03")).containsExactly(SUPPORT, LEAD);
    }

    @Test
    void aDayThatIsPutRightHoldsForThePastToo() {
        var later = new RoleAssignment("support", 1, LocalDate.parse("2026-01-12"));
        var history = new RoleHistory(List.of(told("2026-02-02", later), told("2026-03-02", SUPPORT)));

        assertThat(roles(history, "2026-01-08")).containsExactly(SUPPORT);
    }

    @Test
    void aChangedShareLeavesThePastAlone() {
        var half = new RoleAssignment("support", 0.5, SUPPORT.from());
        var history = new RoleHistory(List.of(told("2026-01-05", SUPPORT), told("2026-06-01", half)));

        assertThat(roles(history, "2026-05-01")).containsExactly(SUPPORT);
        assertThat(roles(history, "2026-06-02")).containsExactly(half);
    }

    @Test
    void aRoleIsHeldUntilTheDayItEnds() {
        var history = new RoleHistory(List.of(told("2026-01-05", until("2026-04-01"))));

        assertThat(roles(history, "2026-03-31")).containsExactly(until("2026-04-01"));
        assertThat(roles(history, "2026-04-01")).isEmpty();
    }

    @Test
    void anEndThatWasToldLateOrPutOffIsReadOnItsDay() {
        var late = new RoleHistory(List.of(told("2026-01-05", SUPPORT), told("2026-06-01", until("2026-04-01"))));
        assertThat(roles(late, "2026-03-31")).containsExactly(SUPPORT);
        assertThat(roles(late, "2026-04-02")).isEmpty();

        var putOff = new RoleHistory(
                List.of(told("2026-01-05", until("2026-04-01")), told("2026-05-04", until("2026-09-01"))));
        assertThat(roles(putOff, "2026-04-02")).containsExactly(until("2026-04-01"));
        assertThat(roles(putOff, "2026-09-01")).isEmpty();

        var toldOnTheDay =
                new RoleHistory(List.of(told("2026-01-05", until("2026-04-01"), LEAD), told("2026-04-01", LEAD)));
        assertThat(roles(toldOnTheDay, "2026-03-31")).containsExactly(until("2026-04-01"), LEAD);
        assertThat(roles(toldOnTheDay, "2026-05-01")).containsExactly(LEAD);
    }

    private static RoleAssignment until(String day) {
        return new RoleAssignment("support", 1, SUPPORT.from(), LocalDate.parse(day));
    }

    /** Whatever was told later: what was answered at a time is answered of it, as far as it was known then. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsKnownAtATimeOfThatTimeIsTheLastThatWasTold(long seed) {
        var random = new Random(seed);
        var tellings = new ArrayList<Told>();
        for (var month = 1; month <= 12; month++) {
            tellings.add(told("2026-%02d-01".formatted(month), anyRoles(random)));
            var last = tellings.getLast();

            assertThat(new RoleHistory(tellings).asOf(last.at())).isEqualTo(last);
        }
    }

    private static RoleAssignment[] anyRoles(Random random) {
        return random.ints(random.nextInt(4), 0, 5)
                .distinct()
                .mapToObj(role -> new RoleAssignment(
                        "role-" + role, 0.25, LocalDate.parse("2026-01-01").plusDays(random.nextInt(500))))
                .toArray(RoleAssignment[]::new);
    }

    private static Told told(String day, RoleAssignment... roles) {
        return new Told(noon(day), List.of(roles));
    }

    private static List<RoleAssignment> roles(RoleHistory history, String day) {
        return history.asOf(noon(day)).roles();
    }

    private static Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
