package org.skillway.curriculum.workday.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.store.Json;

class EasyDaysTest {

    private static final Map<DayOfWeek, Double> FRIDAYS = Map.of(DayOfWeek.FRIDAY, 0.5);
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");

    @Test
    void whatSomebodyChoseWinsOverTheirCompanyUntilTheyLeaveItToIt() {
        EasyDays company = EasyDays.NONE.in(FRIDAYS, 3);
        EasyDays own = company.choosing(Map.of());

        assertThat(company.shares()).isEqualTo(FRIDAYS);
        assertThat(own.shares()).as("none is a choice").isEmpty();
        assertThat(own.in(Map.of(DayOfWeek.MONDAY, 0.0), 4).shares()).isEmpty();
        assertThat(own.choosing(null).shares()).isEqualTo(FRIDAYS);
        assertThat(own.choosing(null).version()).isEqualTo(2);
    }

    @Test
    void aDayWithoutReviewsIsWorkedAllTheSame() {
        Workdays free = Workdays.USUAL.easing(EasyDays.NONE.choosing(Map.of(DayOfWeek.FRIDAY, 0.0)));

        assertThat(free.contain(FRIDAY)).isTrue();
        assertThat(free.admitReviews(FRIDAY)).isFalse();
        assertThat(free.admitReviews(FRIDAY.minusDays(1))).isTrue();
        assertThat(Workdays.USUAL.admitReviews(FRIDAY)).isTrue();
    }

    @Test
    void daysStoredByEarlierReleasesHaveNoneAndThoseOfThisOneKeepTheirs() {
        Workdays old = Json.read("{\"days\":[\"MONDAY\"],\"closed\":[],\"leaves\":[]}", Workdays.class);
        Workdays chosen = old.easing(EasyDays.NONE.in(FRIDAYS, 2).choosing(Map.of(DayOfWeek.MONDAY, 0.25)));

        assertThat(old.easy()).isEqualTo(EasyDays.NONE);
        assertThat(Json.read(Json.write(chosen), Workdays.class)).isEqualTo(chosen);
    }
}
