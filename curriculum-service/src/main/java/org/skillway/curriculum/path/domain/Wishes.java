package org.skillway.curriculum.path.domain;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.skillway.curriculum.catalog.domain.Module;

/**
 * What somebody has to say about their own path: modules they want soon, in order, and modules put off until a day. Where a
 * person decided a contest in their favour a module is excused: until the day not even a remedy or a review asks for it.
 *
 * @param delayedSince when each module was first put off; kept until it is passed, so that taking it up and putting it off
 *     again begins no new time
 * @param mandates modules that a person made mandatory for them, whatever they have shown, until they are passed
 */
public record Wishes(
        List<Pin> pins, List<Deferral> deferrals, Map<String, LocalDate> delayedSince, List<Mandate> mandates) {

    public static final Wishes NONE = new Wishes(List.of(), List.of());

    /** A module that a named person decided somebody is to take. */
    public record Mandate(String module, Instant at) {}

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
        // Wishes stored by earlier releases have neither.
        delayedSince = Map.copyOf(requireNonNullElse(delayedSince, Map.of()));
        mandates = List.copyOf(requireNonNullElse(mandates, List.of()));
    }

    /** Of somebody whose modules were neither put off before nor made mandatory. */
    public Wishes(List<Pin> pins, List<Deferral> deferrals) {
        this(pins, deferrals, Map.of(), List.of());
    }

    /** The later word counts: what is pinned is not put off by its learner any more. */
    public Wishes pinned(String module, Instant at) {
        List<Pin> more = new ArrayList<>(unpinned(module).pins);
        more.add(new Pin(module, at));
        return new Wishes(
                more,
                without(deferrals, deferral -> deferral.module.equals(module) && !deferral.excused),
                delayedSince,
                mandates);
    }

    public Wishes unpinned(String module) {
        return new Wishes(without(pins, pin -> pin.module.equals(module)), deferrals, delayedSince, mandates);
    }

    /** What a person excused somebody from counts for nobody's own time. */
    public Wishes deferred(Deferral deferral) {
        List<Deferral> more = new ArrayList<>(undeferred(deferral.module).deferrals);
        more.add(deferral);
        Map<String, LocalDate> since = new TreeMap<>(delayedSince);
        if (!deferral.excused) {
            since.putIfAbsent(deferral.module, LocalDate.ofInstant(deferral.at, ZoneOffset.UTC));
        }
        return new Wishes(unpinned(deferral.module).pins, more, since, mandates);
    }

    public Wishes undeferred(String module) {
        return new Wishes(pins, without(deferrals, deferral -> deferral.module.equals(module)), delayedSince, mandates);
    }

    /** These are to be taken, in this order; what somebody put off of them is not put off any more. */
    public Wishes mandated(List<String> modules, Instant at) {
        List<Mandate> more = new ArrayList<>(released(modules).mandates);
        modules.forEach(module -> more.add(new Mandate(module, at)));
        return new Wishes(pins, without(deferrals, deferral -> modules.contains(deferral.module)), delayedSince, more);
    }

    /** These need not be taken any more. */
    public Wishes released(List<String> modules) {
        return new Wishes(
                pins, deferrals, delayedSince, without(mandates, mandate -> modules.contains(mandate.module)));
    }

    /** What is still to be heeded: deferrals whose day has come and pins of what is passed fall away. */
    public Wishes on(LocalDate today, Predicate<String> passed) {
        Map<String, LocalDate> since = new TreeMap<>(delayedSince);
        since.keySet().removeIf(passed);
        return new Wishes(
                without(pins, pin -> passed.test(pin.module)),
                without(deferrals, deferral -> !deferral.holdsOn(today)),
                since,
                without(mandates, mandate -> passed.test(mandate.module)));
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
