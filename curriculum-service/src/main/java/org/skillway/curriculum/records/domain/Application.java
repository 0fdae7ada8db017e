package org.skillway.curriculum.records.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long it took from learning something to using it at work. Learned is when a module was passed, applied is the first
 * use told of from then on; null where none was.
 */
public record Application(
        String module, Instant learned, @Nullable Instant applied) {

    /** What was learned should be used within hours; by then it counts as soon. */
    private static final Duration SOON = Duration.ofHours(24);

    /** A use of what a module teaches, told by the person or by a system. */
    public record Use(String module, Instant at) {}

    /** Of each module passed, the latest first. */
    public static List<Application> of(List<Win> wins, List<Use> uses) {
        return wins.stream()
                .filter(win -> win.kind() == Win.Kind.MODULE_PASSED)
                .map(win -> new Application(win.module(), win.at(), firstUse(win, uses)))
                .toList();
    }

    public @Nullable Duration lag() {
        return applied == null ? null : Duration.between(learned, applied);
    }

    public boolean soon() {
        Duration lag = lag();
        return lag != null && lag.compareTo(SOON) <= 0;
    }

    /** Whether it can be said yet if it was soon. */
    public boolean settled(Instant now) {
        return applied != null || !learned.plus(SOON).isAfter(now);
    }

    private static @Nullable Instant firstUse(Win win, List<Use> uses) {
        return uses.stream()
                .filter(use -> use.module().equals(win.module()) && !use.at().isBefore(win.at()))
                .map(Use::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
