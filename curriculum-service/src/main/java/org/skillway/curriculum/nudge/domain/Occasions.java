package org.skillway.curriculum.nudge.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.skillway.curriculum.slot.domain.LearningSlot;
import org.skillway.curriculum.slot.domain.OpenSlot;
import org.skillway.curriculum.slot.domain.When;
import org.skillway.curriculum.task.domain.UpcomingTask;

/**
 * The slots and tasks that call for reminders of somebody's, within the moments at which they may be disturbed.
 *
 * @param slots all that are arranged
 * @param open those that are open or will be, as far as is known
 * @param told the keys of the occasions that they were reminded of
 */
public record Occasions(
        Openings openings, List<LearningSlot> slots, List<OpenSlot> open, List<UpcomingTask> tasks, Set<String> told) {

    public Occasions {
        slots = List.copyOf(slots);
        open = List.copyOf(open);
        tasks = List.copyOf(tasks);
        told = Set.copyOf(told);
    }

    /** Of somebody who has neither slots nor tasks. */
    public static Occasions none(Openings openings) {
        return new Occasions(openings, List.of(), List.of(), List.of(), Set.of());
    }

    /** What a slot that is open at this time calls for, unless that was told. */
    Optional<Occasion> of(LearningSlot slot, Instant now) {
        return open.stream()
                .filter(each -> each.slot().equals(slot))
                .map(Occasion::of)
                .filter(each -> each.at(now) && isNew(each))
                .findFirst();
    }

    /** What a task calls for at this time, unless that was told. */
    Optional<Occasion> of(UpcomingTask task, Instant now) {
        return Optional.of(Occasion.of(task)).filter(each -> each.at(now) && isNew(each));
    }

    /** Whether any calls at this time, and the person may be disturbed. */
    public boolean call(Instant now) {
        return openings.allow(now) && all().anyMatch(each -> each.at(now) && isNew(each));
    }

    /** When to look again: when the next calls, or one that is open closes and leaves the time to another. */
    public Optional<Instant> after(Instant now) {
        Stream<Instant> calls = all().filter(this::isNew).flatMap(each -> calls(each, now).stream());
        Stream<Instant> closes =
                all().filter(each -> each.at(now)).map(Occasion::until).filter(this::call);
        return Stream.concat(calls, closes).filter(at -> at.isAfter(now)).min(Instant::compareTo);
    }

    /** How many slots will still call today, as far as is known. */
    int awaited(Instant now) {
        LocalDate today = dayOf(now);
        return (int) open.stream()
                .map(Occasion::of)
                .filter(this::isNew)
                .flatMap(each -> calls(each, now).stream())
                .filter(at -> at.isAfter(now) && dayOf(at).equals(today))
                .count();
    }

    /** How many slots may be opened today by something that nobody knows of yet. */
    int possible(Instant now) {
        LocalDate today = dayOf(now);
        return (int) slots.stream()
                .filter(slot -> slot.when() != When.DAY && slot.isFor(today))
                .filter(slot -> open.stream()
                        .noneMatch(each ->
                                each.slot().equals(slot) && dayOf(each.from()).equals(today)))
                .count();
    }

    private Optional<Instant> calls(Occasion occasion, Instant now) {
        return openings.first(occasion.from().isAfter(now) ? occasion.from() : now, occasion.until());
    }

    private Stream<Occasion> all() {
        return Stream.concat(open.stream().map(Occasion::of), tasks.stream().map(Occasion::of));
    }

    private boolean isNew(Occasion occasion) {
        return !told.contains(occasion.key());
    }

    private LocalDate dayOf(Instant moment) {
        return moment.atZone(openings.zone()).toLocalDate();
    }
}
