package org.skillway.curriculum.workday.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkdaysTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    @Test
    void keepsDaysInTheirOrder() {
        var closed = IntStream.range(0, 40).mapToObj(FIRST::plusDays).toList();

        var workdays = new Workdays(EnumSet.allOf(DayOfWeek.class), new LinkedHashSet<>(closed.reversed()), List.of());

        assertThat(workdays.days()).containsExactly(DayOfWeek.values());
        assertThat(workdays.closed()).containsExactlyElementsOf(closed);
    }
}
