package org.skillway.curriculum.slot.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The slots that somebody's learning comes in.
 *
 * <p>A slot before something is open for half an hour before it, a slot after something for an hour from it: near enough
 * that what was learned and what happens belong together, far enough that nobody must begin on the minute. Both lengths are
 * a judgement. A slot of a day is open all day. Of several that are open, one bound to a moment goes before one of a day,
 * and then the one that closes first.
 */
public record SlotPlan(List<LearningSlot> slots) {

    public static final SlotPlan NONE = new SlotPlan(List.of());

    private static final Duration BEFORE = Duration.ofMinutes(30);
    private static final Duration AFTER = Duration.ofHours(1);

    /** How long a moment can still open a slot, before and after it happens. */
    public static final Duration MATTERS = AFTER;

    /** How far ahead openings are told. */
    public static final Duration AHEAD = Duration.ofDays(7);

    public SlotPlan {
        slots = List.copyOf(slots);
    }

    public Optional<LearningSlot> of(String moment) {
        return slots.stream().filter(slot -> slot.moment().equals(moment)).findFirst();
    }

    /** The slot that is open at this time, given what happened and will happen. */
    public Optional<OpenSlot> openAt(Instant time, List<Moment> moments, ZoneId zone) {
        return slots.stream()
                .flatMap(slot -> openings(slot, time, moments, zone))
                .filter(open -> open.at(time))
                .min(Comparator.comparing((OpenSlot open) -> open.slot().when() == When.DAY)
                        .thenComparing(OpenSlot::until)
                        .thenComparing(open -> open.slot().moment()));
    }

    /** When a moment opens its slot; empty where it has none for that day. */
    public Optional<OpenSlot> openedBy(Moment moment, ZoneId zone) {
        return of(moment.moment())
                .filter(slot -> slot.isFor(moment.at().atZone(zone).toLocalDate()))
                .flatMap(slot -> opening(slot, moment));
    }

    /** Those that are open at this time or will be in the coming week, given what happened and will happen. */
    public List<OpenSlot> openFrom(Instant time, List<Moment> moments, ZoneId zone) {
        LocalDate today = time.atZone(zone).toLocalDate();
        Stream<OpenSlot> days = slots.stream()
                .filter(slot -> slot.when() == When.DAY)
                .flatMap(slot -> today.datesUntil(today.plusDays(AHEAD.toDays()))
                        .filter(slot::isFor)
                        .map(day -> on(day, slot, zone)));
        return Stream.concat(days, moments.stream().flatMap(moment -> openedBy(moment, zone).stream()))
                .filter(open -> open.until().isAfter(time))
                .toList();
    }

    private Stream<OpenSlot> openings(LearningSlot slot, Instant time, List<Moment> moments, ZoneId zone) {
        if (slot.when() != When.DAY) {
            return moments.stream()
                    .filter(moment -> moment.moment().equals(slot.moment()))
                    .flatMap(moment -> openedBy(moment, zone).stream());
        }
        LocalDate day = time.atZone(zone).toLocalDate();
        return slot.isFor(day) ? Stream.of(on(day, slot, zone)) : Stream.empty();
    }

    private static OpenSlot on(LocalDate day, LearningSlot slot, ZoneId zone) {
        Instant next = day.plusDays(1).atStartOfDay(zone).toInstant();
        return new OpenSlot(slot, day.atStartOfDay(zone).toInstant(), next);
    }

    private static Optional<OpenSlot> opening(LearningSlot slot, Moment moment) {
        return switch (slot.when()) {
            case BEFORE -> Optional.of(new OpenSlot(slot, moment.at().minus(BEFORE), moment.at()));
            case AFTER ->
                Optional.of(new OpenSlot(slot, moment.at(), moment.at().plus(AFTER)));
            case DAY -> Optional.empty();
        };
    }
}
