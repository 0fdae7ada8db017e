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
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.progress.domain.Refreshed;

/**
 * What somebody has to say about their own path: modules they want soon, in order, modules put off until a day, and
 * refreshers they asked for. Where a person decided a contest in their favour a module is excused: until the day not even a
 * remedy or a review asks for it.
 *
 * @param delayedSince when each module was first put off; kept until it is passed, so that taking it up and putting it off
 *     again begins no new time
 * @param mandates modules that a person made mandatory for them, whatever they have shown, until they are passed
 */
public record Wishes(
        List<Pin> pins,
        List<Deferral> deferrals,
        List<Pull> pulls,
        Map<String, LocalDate> delayedSince,
        List<Mandate> mandates) {

    public static final Wishes NONE = new Wishes(List.of(), List.of(), List.of(), Map.of(), List.of());

    /**
     * A module that a named person decided somebody is to take.
     *
     * @param proposal by which it was decided
     * @param before what had been achieved in it and counts no more meanwhile; null where nothing had
     */
    public record Mandate(
            String module,
            Instant at,
            UUID proposal,
            @Nullable Progress before) {}

    /** A module wanted soon. */
    public record Pin(String module, Instant at) {}

    /**
     * A module put off until a day, and why.
     *
     * @param reason in its learner's words; empty where a person decided, whose words stay with the contest
     * @param contest in which a person decided it; null where its learner did, or where an earlier release kept it
     */
    public record Deferral(
            String module,
            LocalDate until,
            String reason,
            boolean excused,
            Instant at,
            @Nullable UUID contest) {

        /** Where no contest is known. */
        public Deferral(String module, LocalDate until, String reason, boolean excused, Instant at) {
            this(module, until, reason, excused, at, null);
        }

        /** What a person decided in a contest. */
        public static Deferral ruled(String module, LocalDate until, Instant at, UUID contest) {
            return new Deferral(module, until, "", true, at, contest);
        }

        /** Whether another of the same module is nothing beside this one. */
        boolean replaces(Deferral other) {
            return module.equals(other.module)
                    && (excused == other.excused || (excused && !other.until.isAfter(until)));
        }

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
        // Wishes stored by earlier releases have none of these.
        pulls = List.copyOf(requireNonNullElse(pulls, List.of()));
        delayedSince = Map.copyOf(requireNonNullElse(delayedSince, Map.of()));
        mandates = List.copyOf(requireNonNullElse(mandates, List.of()));
    }

    /** The later word counts: what is pinned is not put off by its learner any more. */
    public Wishes pinned(String module, Instant at) {
        List<Pin> more = new ArrayList<>(unpinned(module).pins);
        more.add(new Pin(module, at));
        return with(more)
                .with(
                        without(deferrals, deferral -> deferral.module.equals(module) && !deferral.excused),
                        delayedSince);
    }

    public Wishes unpinned(String module) {
        return with(without(pins, pin -> pin.module.equals(module)));
    }

    /**
     * On a day where its learner lives. The later word counts among a learner's own and among those of persons; what a person
     * excused holds beside what its learner puts off for longer, and counts for nobody's own time.
     */
    public Wishes deferred(Deferral deferral, LocalDate today) {
        List<Deferral> more = new ArrayList<>(without(deferrals, deferral::replaces));
        more.add(deferral);
        Map<String, LocalDate> since = new TreeMap<>(delayedSince);
        if (!deferral.excused) {
            since.putIfAbsent(deferral.module, today);
        }
        return unpinned(deferral.module).with(more, since);
    }

    public Wishes undeferred(String module) {
        return with(without(deferrals, deferral -> deferral.module.equals(module)), delayedSince);
    }

    /**
     * These are to be taken, in this order; what somebody put off of them is not put off any more, and neither is what they
     * themselves put off of what comes before.
     */
    public Wishes mandated(List<Mandate> decided, Set<String> before) {
        List<Mandate> more = new ArrayList<>(mandates);
        more.addAll(decided);
        List<Deferral> others = without(
                deferrals,
                deferral -> (!deferral.excused && before.contains(deferral.module))
                        || decided.stream().anyMatch(mandate -> mandate.module.equals(deferral.module)));
        return new Wishes(pins, others, pulls, delayedSince, more);
    }

    /** What was decided by this proposal need not be taken any more, unless another asks for it, too. */
    public Wishes released(UUID proposal) {
        List<Mandate> others = without(mandates, mandate -> proposal.equals(mandate.proposal));
        return new Wishes(pins, deferrals, pulls, delayedSince, others);
    }

    public boolean mandates(String module) {
        return mandates.stream().anyMatch(mandate -> mandate.module.equals(module));
    }

    /** What is still to be heeded: deferrals whose day has come, and pins and mandates of what is passed, fall away. */
    public Wishes on(LocalDate today, Predicate<String> passed) {
        Map<String, LocalDate> since = new TreeMap<>(delayedSince);
        since.keySet().removeIf(passed);
        return new Wishes(
                without(pins, pin -> passed.test(pin.module)),
                without(deferrals, deferral -> !deferral.holdsOn(today)),
                pulls,
                since,
                without(mandates, mandate -> passed.test(mandate.module)));
    }

    /** Asks for a refresher; what was asked for longer ago than refreshers count is forgotten. */
    public Wishes pulled(Pull pull) {
        List<Pull> more = new ArrayList<>(without(pulls, earlier -> !Refreshed.counts(earlier.at, pull.at)));
        more.add(pull);
        return pulling(more);
    }

    /** Asks for it no more; what was taken stays known. */
    public Wishes unpulled(String module) {
        return pulling(without(pulls, pull -> !pull.taken && pull.module.equals(module)));
    }

    /** What was asked for is taken. */
    public Wishes took(String module) {
        return pulling(pulls.stream()
                .map(pull -> pull.module.equals(module) ? new Pull(module, pull.skill, pull.at, true) : pull)
                .toList());
    }

    /** The refreshers that somebody waits for. */
    public List<Pull> pullsAt(Instant now) {
        return without(pulls, pull -> !pull.openAt(now));
    }

    private Wishes with(List<Pin> others) {
        return new Wishes(others, deferrals, pulls, delayedSince, mandates);
    }

    private Wishes with(List<Deferral> others, Map<String, LocalDate> since) {
        return new Wishes(pins, others, pulls, since, mandates);
    }

    private Wishes pulling(List<Pull> others) {
        return new Wishes(pins, deferrals, others, delayedSince, mandates);
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
                .forEach(deferral ->
                        until.merge(deferral.module, deferral.until, (one, other) -> one.isAfter(other) ? one : other));
        return until;
    }

    /** Until when a person excused them from a module, as far as that is still to come. */
    public Optional<LocalDate> excusedUntil(String module, LocalDate today) {
        return deferrals.stream()
                .filter(deferral -> deferral.excused && deferral.module.equals(module) && deferral.holdsOn(today))
                .map(Deferral::until)
                .findFirst();
    }

    boolean excuses(Module module, LocalDate today) {
        return !deferrals.isEmpty() && excusedUntil(module.key(), today).isPresent();
    }

    private static <T> List<T> without(List<T> all, Predicate<T> gone) {
        return all.stream().filter(gone.negate()).toList();
    }
}
