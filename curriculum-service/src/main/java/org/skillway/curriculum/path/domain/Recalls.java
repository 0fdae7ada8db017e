package org.skillway.curriculum.path.domain;

import java.time.LocalDate;
import java.util.List;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.memory.domain.Agenda;
import org.skillway.curriculum.memory.domain.Agenda.Appointment;
import org.skillway.curriculum.memory.domain.Workload;
import org.skillway.curriculum.path.domain.Offer.Recall;
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
        agenda = due.agenda();
    }

    Workload workload() {
        return workload;
    }

    /** The earliest first. */
    List<Recall> offers() {
        return agenda.appointments().stream()
                .filter(appointment -> weeks.of(appointment.day()) < Weeks.AHEAD)
                .limit(DueReviews.MOST)
                .map(this::offer)
                .toList();
    }

    List<Waiting> withoutRoom() {
        return agenda.unplaced().stream()
                .limit(DueReviews.MOST)
                .map(unplaced -> {
                    Module means = due.means(unplaced.outcome());
                    return OfferWording.withoutRoom(outcome(unplaced.outcome()), means, DueReviews.minutes(means));
                })
                .toList();
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
