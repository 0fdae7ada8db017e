package org.skillway.curriculum.path.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.memory.domain.Agenda.Appointment;

/** The reviews of a plan up to {@link PlannerVersion#PATH_7}, which took their minutes before any learning did. */
final class PlacedReviews {

    private final Situation situation;
    private final Catalogue catalogue;
    private final Weeks weeks;
    private final DueReviews due;
    private final int[] minutes = new int[Weeks.AHEAD];
    private final List<Step> steps = new ArrayList<>();

    PlacedReviews(Situation situation, Catalogue catalogue, Weeks weeks, DueReviews due) {
        this.situation = situation;
        this.catalogue = catalogue;
        this.weeks = weeks;
        this.due = due;
        due.agenda().appointments().stream().limit(DueReviews.MOST).forEach(this::place);
    }

    List<Step> steps() {
        return steps;
    }

    /** On its day, or on the first workday of the next week with room. */
    private void place(Appointment appointment) {
        Module module = catalogue.module(appointment.outcome()).orElseThrow();
        Module means = due.means(appointment.outcome());
        for (int week = weeks.of(appointment.day()); week < Weeks.AHEAD; week++) {
            LocalDate monday = weeks.starting(week);
            Optional<LocalDate> day = dayFrom(monday, appointment.day());
            if (day.isPresent()
                    && appointment.minutes() <= Math.min(weeks.free(week), due.mostMinutes() - minutes[week])) {
                weeks.take(week, appointment.minutes());
                minutes[week] += appointment.minutes();
                Step.Why why = OfferWording.review(situation, module, day.get());
                steps.add(Step.review(means, DueReviews.minutes(means), monday, day.get(), why)
                        .costing(appointment.minutes(), situation.pace(), situation.minutes()));
                return;
            }
        }
    }

    /** The day itself, or where the week is a later one the first on which its learner reviews. */
    private Optional<LocalDate> dayFrom(LocalDate monday, LocalDate day) {
        return day.isBefore(monday)
                ? monday.datesUntil(monday.plusWeeks(1))
                        .filter(situation.workdays()::admitReviews)
                        .findFirst()
                : Optional.of(day);
    }
}
