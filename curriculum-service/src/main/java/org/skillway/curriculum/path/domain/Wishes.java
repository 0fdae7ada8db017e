package org.skillway.curriculum.path.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.skillway.curriculum.catalog.domain.Module;

/**
 * What somebody has to say about their own path: modules they want soon, in order, and modules put off until a day. Where a
 * person decided a contest in their favour a module is excused: until the day not even a remedy or a review asks for it.
 */
public record Wishes(List<Pin> pins, List<Deferral> deferrals) {

    public static final Wishes NONE = new Wishes(List.of(), List.of());

    /** A module wanted soon. */
    public record Pin(String module, Instant at) {}

    /** A module put off until a day, and why. */
    public record Deferral(String module, LocalDate until, String reason, boolean excused, Instant at) {

        boolean holdsOn(LocalDate today) {
            return until.isAfter(today);
        }
    }

    public Wishes {
        pins = List.copyOf(pins);
        deferrals = List.copyOf(deferrals);
    }

    /** The later word counts: what is pinned is not put off by its learner any more. */
    public Wishes pinned(String module, Instant at) {
        List<Pin> more = new ArrayList<>(unpinned(module).pins);
        more.add(new Pin(module, at));
        return new Wishes(more, without(deferrals, deferral -> deferral.module.equals(module) && !deferral.excused));
    }

    public Wishes unpinned(String module) {
        return new Wishes(without(pins, pin -> pin.module.equals(module)), deferrals);
    }

    public Wishes deferred(Deferral deferral) {
        List<Deferral> more = new ArrayList<>(undeferred(deferral.module).deferrals);
        more.add(deferral);
        return new Wishes(unpinned(deferral.module).pins, more);
    }

    public Wishes undeferred(String module) {
        return new Wishes(pins, without(deferrals, deferral -> deferral.module.equals(module)));
    }

    /** What is still to be heeded: deferrals whose day has come and pins of what is passed fall away. */
    public Wishes on(LocalDate today, Predicate<String> passed) {
        return new Wishes(
                without(pins, pin -> passed.test(pin.module)),
                without(deferrals, deferral -> !deferral.holdsOn(today)));
    }

    public Optional<Deferral> deferral(String module) {
        return deferrals.stream()
                .filter(deferral -> deferral.module.equals(module))
                .findFirst();
    }

    public boolean isPinned(String module) {
        return pins.stream().anyMatch(pin -> pin.module.equals(module));
    }

    /** Until when modules are put off, as far as that is still to come. */
    Map<String, LocalDate> putOff(LocalDate today) {
        Map<String, LocalDate> until = new HashMap<>();
        deferrals.stream()
                .filter(deferral -> deferral.holdsOn(today))
                .forEach(deferral -> until.put(deferral.module, deferral.until));
        return until;
    }

    boolean excuses(Module module, LocalDate today) {
        return !deferrals.isEmpty()
                && deferral(module.key())
                        .filter(deferral -> deferral.excused && deferral.holdsOn(today))
                        .isPresent();
    }

    private static <T> List<T> without(List<T> all, Predicate<T> gone) {
        return all.stream().filter(gone.negate()).toList();
    }
}
