package org.skillway.curriculum.placement.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.skillway.curriculum.placement.domain.Turn.Refused;

/** When a person's earlier tests of the same target that were not passed ended. */
public record Attempts(List<Instant> ended) {

    /** What lies further back no longer counts: people and items have changed. */
    public static final Duration REMEMBERED = Duration.ofDays(365);

    public Attempts {
        ended = List.copyOf(ended);
    }

    /** Why no further test may begin now, if so: each attempt has its own chance of a wrong pass, and they add up. */
    public Optional<Refused> refusal(Design design, Instant now) {
        if (ended.size() >= design.mostAttempts()) {
            return Optional.of(
                    new Refused("%d attempts are used, which is all there are; the module is the faster way now."
                            .formatted(ended.size())));
        }
        return ended.stream()
                .max(Comparator.naturalOrder())
                .map(last -> last.plus(design.coolDown()))
                .filter(now::isBefore)
                .map(next -> new Refused("The next attempt may begin at " + next + "."));
    }
}
