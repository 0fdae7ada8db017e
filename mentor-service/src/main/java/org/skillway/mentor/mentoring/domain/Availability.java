package org.skillway.mentor.mentoring.domain;

import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The slots in which somebody can meet every week, in their own time zone. */
public record Availability(List<Slot> slots, ZoneId zone) {

    /** Less than this in one piece is not a meeting. */
    public static final Duration SHORTEST_MEETING = Duration.ofMinutes(15);

    public Availability {
        slots = List.copyOf(slots);
    }

    /** Monday to Friday between the same two times. */
    public static Availability workingWeek(LocalTime from, LocalTime to, ZoneId zone) {
        var days = Arrays.stream(DayOfWeek.values()).filter(day -> day.compareTo(DayOfWeek.SATURDAY) < 0);
        return new Availability(days.map(day -> new Slot(day, from, to)).toList(), zone);
    }

    /**
     * The time both have, in the Monday-to-Sunday week of {@code date} as this person's calendar shows it. The two
     * clocks change on different dates, so the same slots can share more time in one week than in the next.
     */
    public Duration sharedWith(Availability other, LocalDate date) {
        var monday = date.with(previousOrSame(DayOfWeek.MONDAY));
        // Zones lie at most 26 hours apart: two days more on either side hold every slot that can reach into this week.
        var theirs = other.spans(monday.minusDays(2), 11);
        return spans(monday, 7).stream()
                .flatMap(mine -> theirs.stream().map(mine::sharedWith))
                .filter(shared -> shared.compareTo(SHORTEST_MEETING) >= 0)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private List<Span> spans(LocalDate first, int days) {
        return Span.merged(IntStream.range(0, days)
                .mapToObj(first::plusDays)
                .flatMap(day -> slots.stream()
                        .filter(slot -> slot.day() == day.getDayOfWeek())
                        .map(slot -> new Span(at(day, slot.from()), at(day, slot.to()))))
                .toList());
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
