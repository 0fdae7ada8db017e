package org.skillway.curriculum.path.domain;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.progress.domain.Refreshed;

/**
 * What somebody has to say about their own path: modules they want soon, in order, modules put off until a day, and
 * refreshers they asked for. Where a person decided a contest in their favour a module is excused: until the day not even a
 * remedy or a review asks for it.
 */
public record Wishes(List<Pin> pins, List<Deferral> deferrals, List<Pull> pulls) {

    public static final Wishes NONE = new Wishes(List.of(), List.of(), List.of());

    /** A module wanted soon. */
    public record Pin(String module, Instant at) {}

    /** A module put off until a day, and why. */
    public record Deferral(String module, LocalDate until, String reason, boolean excused, Instant at) {

        boolean holdsOn(LocalDate today) {
            return until.isAfter(today);
        }
    }

    /** A refresher that was asked for: it stands on the path for two weeks, unless it is taken before. */
    public record Pull(String module, String skill, Instant at, boolean taken) {

        private static final Duration LASTS = Duration.ofDays(14);

        public boolean openAt(Instant now) {
            return !taken && now.isBefore(at.plus(LASTS));
        }
    }

    public Wishes {
        pins = List.copyOf(pins);
        deferrals = List.copyOf(deferrals);
        // Whoever was stored before refreshers could be asked for asked for none.
        pulls = List.copyOf(requireNonNullElse(pulls, List.of()));
    }

    /** The later word counts: what is pinned is not put off by its learner any more. */
    public Wishes pinned(String module, Instant at) {
        List<Pin> more = new ArrayList<>(unpinned(module).pins);
        more.add(new Pin(module, at));
        return new Wishes(
                more, without(deferrals, deferral -> deferral.module.equals(module) && !deferral.excused), pulls);
    }

    public Wishes unpinned(String module) {
        return new Wishes(without(pins, pin -> pin.module.equals(module)), deferrals, pulls);
    }

    public Wishes deferred(Deferral deferral) {
        List<Deferral> more = new ArrayList<>(undeferred(deferral.module).deferrals);
        more.add(deferral);
        return new Wishes(unpinned(deferral.module).pins, more, pulls);
    }

    public Wishes undeferred(String module) {
        return new Wishes(pins, without(deferrals, deferral -> deferral.module.equals(module)), pulls);
    }

    /** What is still to be heeded: deferrals whose day has come and pins of what is passed fall away. */
    public Wishes on(LocalDate today, Predicate<String> passed) {
        return new Wishes(
                without(pins, pin -> passed.test(pin.module)),
                without(deferrals, deferral -> !deferral.holdsOn(today)),
                pulls);
    }

    /** Asks for a refresher; what was asked for longer ago than refreshers count is forgotten. */
    public Wishes pulled(Pull pull) {
        List<Pull> more = new ArrayList<>(without(pulls, earlier -> !Refreshed.counts(earlier.at, pull.at)));
        more.add(pull);
        return new Wishes(pins, deferrals, more);
    }

    /** Asks for it no more; what was taken stays known. */
    public Wishes unpulled(String module) {
        return new Wishes(pins, deferrals, without(pulls, pull -> !pull.taken && pull.module.equals(module)));
    }

    /** What was asked for is taken. */
    public Wishes took(String module) {
        return new Wishes(
                pins,
                deferrals,
                pulls.stream()
                        .map(pull -> pull.module.equals(module) ? new Pull(module, pull.skill, pull.at, true) : pull)
                        .toList());
    }

    /** The refreshers that somebody waits for. */
    public List<Pull> pullsAt(Instant now) {
        return without(pulls, pull -> !pull.openAt(now));
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
