package org.skillway.curriculum.memory.domain;

import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Facts about memories and reviews. */
final class MemoryFixture {

    static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    private MemoryFixture() {}

    /** A memory that lasts from some hours to some years, and is anything from easy to hard. */
    static Memory anyMemory(RandomGenerator random) {
        return new Memory(Math.exp(random.nextDouble(-1, 6)), random.nextDouble(1, 10));
    }

    /** A review that is due so many days after Monday, of something learned as many days before. */
    static Review aReviewDueIn(int days, String outcome, int minutes) {
        int interval = Math.max(1, 2 * days);
        return new Review(outcome, new Memory(interval, 5), MONDAY.plusDays(days - interval), minutes, null);
    }

    static Review planned(Review review, @Nullable LocalDate day) {
        return new Review(review.outcome(), review.memory(), review.last(), review.minutes(), day);
    }
}
