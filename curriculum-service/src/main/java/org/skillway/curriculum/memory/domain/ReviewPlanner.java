package org.skillway.curriculum.memory.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.skillway.curriculum.memory.domain.Agenda.Appointment;
import org.skillway.curriculum.memory.domain.Agenda.Unplaced;

/**
 * Gives each review of one person its day, from nothing but its arguments.
 *
 * <p><b>What has a day keeps it</b>, while the day is not over and has room. So a missed day moves what was missed and
 * nothing else; only less room moves anything more.
 *
 * <p><b>A new day</b> is the one with the most free minutes among those as good as the day due ({@link Window}); where
 * several are equally free, a hash of seed, outcome and day decides, so that things learned together come apart. The
 * FSRS tools do that by chance [1]; here it can be repeated. Where the window is full or over, it is the first day after
 * it that has room. It is never a day before the window: reviewing what is still well known wastes the minutes.
 *
 * <p><b>Who comes first</b> when minutes are scarce: the review by whose waiting a day the most would be forgotten for each
 * minute it takes, R(day) - R(day + 1) on the day it is due, or today if that is past. A memory almost gone is not
 * first: it has little more to lose.
 *
 * <p><b>Limits.</b> One after the other, no search for the best of all agendas. Nothing is placed more than four weeks
 * after its window or today; it is reported instead.
 *
 * <p>[1] Open Spaced Repetition, FSRS Helper (load balance, easy days, disperse), 2023-2025.
 */
public record ReviewPlanner(Fsrs fsrs, Workload workload) {

    private static final int DAYS_LATE_AT_MOST = 28;

    /**
     * The agenda from today on.
     *
     * @param taken the minutes of each day that are used or promised already
     * @param seed tells people apart who learned the same on the same day
     */
    public Agenda plan(List<Review> reviews, Map<LocalDate, Integer> taken, LocalDate today, long seed) {
        FreeMinutes free = new FreeMinutes(workload, taken);
        Map<String, Appointment> placed = new HashMap<>();
        List<Unplaced> unplaced = new ArrayList<>();
        List<Review> byUrgency = reviews.stream().sorted(urgency(today)).toList();
        for (Review review : byUrgency) {
            kept(review, free, today).ifPresent(kept -> add(kept, placed, free));
        }
        for (Review review : byUrgency) {
            if (!placed.containsKey(review.outcome())) {
                newDay(review, free, today, seed)
                        .ifPresentOrElse(found -> add(found, placed, free), () -> unplaced.add(noRoom(review)));
            }
        }
        List<Appointment> inOrder = placed.values().stream()
                .sorted(comparing(Appointment::day).thenComparing(Appointment::outcome))
                .toList();
        return new Agenda(inOrder, unplaced);
    }

    private static void add(Appointment appointment, Map<String, Appointment> placed, FreeMinutes free) {
        placed.put(appointment.outcome(), appointment);
        free.take(appointment.day(), appointment.minutes());
    }

    private Comparator<Review> urgency(LocalDate today) {
        Map<Review, Double> loss = new HashMap<>();
        return comparing((Review review) -> loss.computeIfAbsent(review, each -> -lossByWaiting(each, today)))
                .thenComparing(Review::outcome);
    }

    private double lossByWaiting(Review review, LocalDate today) {
        return review.lossByWaiting(fsrs, Window.later(today, window(review).due()));
    }

    private Window window(Review review) {
        return Window.of(review, fsrs);
    }

    private Optional<Appointment> kept(Review review, FreeMinutes free, LocalDate today) {
        LocalDate day = review.planned();
        return day == null
                        || day.isBefore(today)
                        || day.isBefore(window(review).earliest())
                        || free.on(day) < review.minutes()
                ? Optional.empty()
                : Optional.of(on(day, review, "It keeps the day it has."));
    }

    private Optional<Appointment> newDay(Review review, FreeMinutes free, LocalDate today, long seed) {
        Window window = window(review);
        Optional<Appointment> inTime = window.daysFrom(today)
                .filter(day -> free.on(day) >= review.minutes())
                .max(comparingInt(free::on).thenComparingLong(day -> lot(seed, review.outcome(), day)))
                .map(day -> on(day, review, inTime(window)));
        return inTime.or(() -> late(review, free, today, window));
    }

    private static Optional<Appointment> late(Review review, FreeMinutes free, LocalDate today, Window window) {
        LocalDate first = Window.later(today, window.latest().plusDays(1));
        return first.datesUntil(first.plusDays(DAYS_LATE_AT_MOST))
                .filter(day -> free.on(day) >= review.minutes())
                .findFirst()
                .map(day -> on(day, review, "Due on " + window.due() + "; this is the first day with room since."));
    }

    private static Appointment on(LocalDate day, Review review, String reason) {
        return new Appointment(review.outcome(), day, review.minutes(), reason);
    }

    private static String inTime(Window window) {
        return window.earliest().equals(window.latest())
                ? "It is due on this day."
                : "Due on %s; of the days from %s to %s this one has the most free minutes."
                        .formatted(window.due(), window.earliest(), window.latest());
    }

    private static Unplaced noRoom(Review review) {
        return new Unplaced(
                review.outcome(),
                "No day of the four weeks from when it is due has %d free minutes. Maybe the cap is too small."
                        .formatted(review.minutes()));
    }

    private static long lot(long seed, String outcome, LocalDate day) {
        long mixed = new SplittableRandom(seed ^ outcome.hashCode()).nextLong();
        return new SplittableRandom(mixed + day.toEpochDay()).nextLong();
    }
}
