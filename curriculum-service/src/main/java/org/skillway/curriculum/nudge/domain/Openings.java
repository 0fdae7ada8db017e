package org.skillway.curriculum.nudge.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.skillway.curriculum.nudgepolicy.domain.Hours;
import org.skillway.curriculum.nudgepolicy.domain.NudgePolicy;
import org.skillway.curriculum.workday.domain.Workdays;

/**
 * The moments at which one person may be disturbed. As many as the policy allows a day, spread evenly over the hours that
 * the person's window leaves: of two between nine and five, one is at nine and one at one. A moment that falls into quiet
 * hours is left out and not moved, so that shorter hours mean fewer nudges and not denser ones.
 */
public record Openings(NudgePolicy policy, NudgeWish wish, ZoneId zone) {

    private static final int DAYS_AHEAD = 60;

    /** Whether the person may be disturbed at this moment. */
    public boolean allow(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        return policy.mostADay() > 0
                && wish.on()
                && workdays().contain(local.toLocalDate())
                && wish.window().contain(local.toLocalTime())
                && !policy.quiet().contain(local.toLocalTime());
    }

    /** The days on which there are any. */
    public Workdays workdays() {
        return policy.workdays().away(wish.leaves());
    }

    /** The first moment after this one at which to think of the person; empty where there is none in two months. */
    public Optional<Instant> after(Instant moment) {
        LocalDate today = moment.atZone(zone).toLocalDate();
        return today.datesUntil(today.plusDays(DAYS_AHEAD))
                .flatMap(this::of)
                .filter(found -> found.isAfter(moment) && allow(found))
                .findFirst();
    }

    /** The first moment from one on and before another at which the person may be disturbed. */
    public Optional<Instant> first(Instant from, Instant until) {
        LocalDate day = from.atZone(zone).toLocalDate();
        LocalDate last = until.atZone(zone).toLocalDate();
        Stream<Instant> begin = day.datesUntil(last.plusDays(1))
                .flatMap(each -> Stream.of(wish.window().from(), policy.quiet().to())
                        .flatMap(time -> instants(each.atTime(time))));
        // Where clocks jump over the beginning of a window, that is when it begins.
        Stream<Instant> jump =
                Stream.ofNullable(zone.getRules().nextTransition(from)).map(ZoneOffsetTransition::getInstant);
        return Stream.of(Stream.of(from), begin, jump)
                .flatMap(Function.identity())
                .filter(moment -> !moment.isBefore(from) && moment.isBefore(until) && allow(moment))
                .min(Comparator.naturalOrder());
    }

    /** Where clocks are put back a time comes twice. */
    private Stream<Instant> instants(LocalDateTime local) {
        return zone.getRules().getValidOffsets(local).stream().map(local::toInstant);
    }

    /** Until when what is told at an allowed moment is worth delivering: the window or the day's quiet hours end it. */
    public Instant end(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        LocalTime quiet = policy.quiet().from();
        LocalTime window = wish.window().to();
        boolean quietFirst = !policy.quiet().equals(new Hours(quiet, quiet))
                && quiet.isAfter(local.toLocalTime())
                && quiet.isBefore(window);
        return local.with(quietFirst ? quiet : window).toInstant();
    }

    private Stream<Instant> of(LocalDate day) {
        if (policy.mostADay() == 0) {
            return Stream.empty();
        }
        Duration apart =
                Duration.between(wish.window().from(), wish.window().to()).dividedBy(policy.mostADay());
        return Stream.iterate(0, count -> count < policy.mostADay(), count -> count + 1)
                .map(count -> day.atTime(wish.window().from())
                        .plus(apart.multipliedBy(count))
                        .atZone(zone)
                        .toInstant());
    }
}
