package org.skillway.curriculum.mastery.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Which answers an item has heard when another is judged: those of the days that are closed.
 *
 * <p><b>Rule.</b> An answer belongs to the day, in UTC, on which it was recorded, and is judged by what the answers of the days
 * before say. So what is believed of somebody follows from their own answers, the days on which these were recorded and what
 * others answered on earlier days; in which order people answer on one day, and which of two comes first, changes nothing.
 *
 * <p><b>Constants.</b> A day is closed ten minutes after it ends: an answer that takes its time on one day may be kept on the
 * next, and clocks of two replicas differ. No transaction lasts a minute. Its answers are gathered, after which nothing tells
 * them apart any more, once nobody can ask for what was served before: as long again.
 *
 * <p><b>Limits.</b> What is told late, about a day that is closed, counts on the day on which it is told; no earlier judgement
 * is taken back.
 */
public final class ItemDays {

    private static final Duration CLOSING = Duration.ofMinutes(10);

    private ItemDays() {}

    /** The day to which an answer belongs that is recorded at this time. */
    public static LocalDate of(Instant recorded) {
        return recorded.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** An answer recorded at this time is judged by the answers of all days before this one. */
    public static LocalDate servedBefore(Instant recorded) {
        return of(recorded.minus(CLOSING));
    }

    /** At this time no answer is judged by less than the answers of all days before this one. */
    public static LocalDate gatheredBefore(Instant now) {
        return of(now.minus(CLOSING.multipliedBy(2)));
    }
}
