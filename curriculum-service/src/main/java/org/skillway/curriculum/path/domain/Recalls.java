package org.skillway.curriculum.path.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.memory.domain.Agenda;
import org.skillway.curriculum.memory.domain.Agenda.Appointment;
import org.skillway.curriculum.memory.domain.Agenda.Unplaced;
import org.skillway.curriculum.memory.domain.Review;
import org.skillway.curriculum.memory.domain.Workload;
import org.skillway.curriculum.path.domain.Path.Waiting;

/** The reviews that a plan may have, each with its day and what it keeps, and those that no day has room for. */
final class Recalls {

    private final Catalogue catalogue;
    private final Weeks weeks;
    private final DueReviews due;
    private final Workload workload;
    private final Forgetting forgetting;
    private final Agenda agenda;

    Recalls(Catalogue catalogue, Weeks weeks, DueReviews due, Forgetting forgetting) {
        this.catalogue = catalogue;
        this.weeks = weeks;
        this.due = due;
        workload = due.workload();
        this.forgetting = forgetting;
        agenda = due.agenda(best(due.due()));
    }

    Workload workload() {
        return workload;
    }

    /** The earliest first. */
    List<Recall> offers() {
        return agenda.appointments().stream()
                .filter(appointment -> weeks.of(appointment.day()) < Weeks.AHEAD)
                .map(this::offer)
                .toList();
    }

    /** Those that no day of the weeks has room for. */
    List<Waiting> withoutRoom() {
        return Stream.concat(
                        agenda.unplaced().stream().map(Unplaced::outcome),
                        agenda.appointments().stream()
                                .filter(appointment -> weeks.of(appointment.day()) >= Weeks.AHEAD)
                                .map(Appointment::outcome))
                .map(key -> OfferWording.withoutRoom(outcome(key), due.means(key)))
                .toList();
    }

    /** Those that keep most for each minute where they are many; what else is due is weighed again in the next plan. */
    private List<Review> best(List<Review> reviews) {
        if (reviews.size() <= DueReviews.MOST) {
            return reviews;
        }
        Map<Review, Double> worth = new HashMap<>();
        reviews.forEach(review -> worth.put(review, worth(review)));
        return reviews.stream()
                .sorted(Comparator.comparingDouble((Review review) -> -worth.getOrDefault(review, 0.0))
                        .thenComparing(Review::outcome))
                .limit(DueReviews.MOST)
                .toList();
    }

    /** What it keeps in all weeks together, for each minute. */
    private double worth(Review review) {
        LocalDate due = forgetting.due(review);
        int week = weeks.of(due);
        double keeps = forgetting.saved(outcome(review.outcome()), due, week, weeks.starting(0));
        return keeps * (Weeks.AHEAD - week) / review.minutes();
    }

    private Recall offer(Appointment appointment) {
        Module outcome = outcome(appointment.outcome());
        LocalDate day = appointment.day();
        int week = weeks.of(day);
        return new Recall(
                outcome,
                due.means(appointment.outcome()),
                day,
                week,
                weeksWithDays(appointment, week),
                appointment.minutes(),
                forgetting.saved(outcome, day, week, weeks.starting(0)));
    }

    /** Its own and the later ones that have a day with so many minutes for reviews. */
    private int weeksWithDays(Appointment appointment, int own) {
        int bits = 1 << own;
        for (int week = own + 1; week < Weeks.AHEAD; week++) {
            LocalDate monday = weeks.starting(week);
            boolean any = monday.datesUntil(monday.plusWeeks(1))
                    .anyMatch(day -> workload.minutesOn(day) >= appointment.minutes());
            bits |= any ? 1 << week : 0;
        }
        return bits;
    }

    private Module outcome(String key) {
        return catalogue.module(key).orElseThrow();
    }
}
