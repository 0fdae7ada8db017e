package org.skillway.skills.leave.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeaveRuleTest {

    private static final LocalDate START = LocalDate.parse("2026-11-02");
    private static final Tenure A_YEAR =
            new Tenure(START, START.plusDays(365), List.of(new Leave(START.plusDays(50), START.plusDays(59))));

    @Test
    void aLeaveMayFollowAnotherAtOnce() {
        assertThat(LeaveRule.brokenBy(leave(60, 70), A_YEAR)).isEmpty();
    }

    @Test
    void twoLeavesShareNoDay() {
        assertThat(LeaveRule.brokenBy(leave(59, 70), A_YEAR)).containsExactly(LeaveRule.OVERLAPS_NO_OTHER);
        assertThat(LeaveRule.brokenBy(leave(40, 80), A_YEAR)).containsExactly(LeaveRule.OVERLAPS_NO_OTHER);
    }

    @Test
    void aLeaveLiesWithinTheContract() {
        assertThat(LeaveRule.brokenBy(leave(-1, 3), A_YEAR)).containsExactly(LeaveRule.NOT_BEFORE_THE_START);
        assertThat(LeaveRule.brokenBy(leave(360, 366), A_YEAR)).containsExactly(LeaveRule.NOT_AFTER_THE_END);
    }

    @Test
    void nobodyIsAwayForEver() {
        var open = Tenure.since(START);

        assertThat(LeaveRule.brokenBy(leave(0, 3 * 366 - 1), open)).isEmpty();
        assertThat(LeaveRule.brokenBy(leave(0, 3 * 366), open)).containsExactly(LeaveRule.AT_MOST_THREE_YEARS);
    }

    private static Leave leave(int from, int to) {
        return new Leave(START.plusDays(from), START.plusDays(to));
    }
}
