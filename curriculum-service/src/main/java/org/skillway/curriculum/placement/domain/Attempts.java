package org.skillway.curriculum.placement.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.skillway.curriculum.placement.domain.Turn.Refused;

/**
 * When a person's earlier tests of the same target ended.
 *
 * @param ended those that were not passed
 * @param passed those that were, and yet left the target open
 */
public record Attempts(List<Instant> ended, List<Instant> passed) {

    /** What lies further back no longer counts: people and items have changed. */
    public static final Duration REMEMBERED = Duration.ofDays(365);

    public Attempts {
        ended = List.copyOf(ended);
        passed = List.copyOf(passed);
    }

    /**
     * Why no further test may begin now, if so: each attempt has its own chance of a wrong pass, and they add up. What was
     * passed already can be passed wrongly no more, and is no attempt; all tests are waited after.
     */
    public Optional<Refused> refusal(Design design, Instant now) {
        if (ended.size() >= design.mostAttempts()) {
            return Optional.of(
                    new Refused("%d attempts are used, which is all there are; the module is the faster way now."
                            .formatted(ended.size())));
        }
        return Stream.concat(ended.stream(), passed.stream())
                .max(Comparator.naturalOrder())
                .map(last -> last.plus(design.coolDown()))
                .filter(now::isBefore)
                .map(next -> new Refused(
                        (passed.isEmpty() ? "" : "A test of this level or a higher one was passed already. ")
                                + "The next attempt may begin at " + next + "."));
    }
}
