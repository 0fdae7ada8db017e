package org.skillway.curriculum.wish.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.Situation;
import org.skillway.curriculum.path.domain.Wishes.Mandate;
import org.skillway.curriculum.target.domain.Target;

/**
 * What a learner may pin and put off. Pins order what the path is for anyway: a few modules that lead to an open target.
 * Deferrals move new learning in time and never past the day a company asks for it; what was inserted because work slipped,
 * something failed or would be forgotten is no new learning, and what a person made mandatory, with all that comes before it,
 * is theirs to decide: whoever disagrees with either contests it before a person.
 */
public final class WishRules {

    /** A path shows twelve steps; with more than a few pins it would be the learner's list and not a path. */
    public static final int MOST_PINS = 3;

    public static final int MOST_DEFERRALS = 20;

    /** A quarter: what can wait longer is a matter of targets, which a manager sets. */
    public static final int MOST_DAYS = 90;

    /**
     * A required module in whose skill no target names a day waits for one planning horizon at most, from the day on which it
     * or what must come before it was first put off.
     */
    static final int DAYS_WITHOUT_TARGET = 28;

    private final Situation situation;
    private final Catalogue catalogue;

    /** The situation, with what passes count for, and the catalogue as its person is bound by it. */
    public WishRules(Situation situation, Catalogue catalogue) {
        this.situation = situation;
        this.catalogue = catalogue;
    }

    public Optional<Refusal> againstPinning(Module module) {
        if (!module.kind().mainstream()) {
            return refused("Only what is learned in its own right is pinned, and this is a " + kind(module) + ".");
        }
        if (situation.progressIn(module).passed()) {
            return clash("“" + module.title() + "” is passed already.");
        }
        if (situation.open().stream().noneMatch(target -> target.skill().equals(module.skill()))) {
            return refused("No open target of yours asks for " + module.skill() + ".");
        }
        if (!situation.fitsOneSitting(module)) {
            return refused("It takes " + situation.minutes(module) + " minutes; your longest sitting is "
                    + situation.budget().longestSitting() + ".");
        }
        Optional<LocalDate> excused = excusedUntil(module);
        if (excused.isPresent()) {
            return clash(excused(module, excused.get()) + " Take it up first.");
        }
        boolean another = !situation.wishes().isPinned(module.key());
        if (another && situation.wishes().pins().size() >= MOST_PINS) {
            return clash(MOST_PINS + " modules are pinned already. Unpin one first.");
        }
        return Optional.empty();
    }

    public Optional<Refusal> againstDeferring(Module module, LocalDate until, Path path) {
        LocalDate today = situation.today();
        if (!until.isAfter(today) || until.isAfter(today.plusDays(MOST_DAYS))) {
            return badDay("Put it off until a day from tomorrow to " + today.plusDays(MOST_DAYS) + ".");
        }
        if (situation.progressIn(module).begun()) {
            return clash("“" + module.title() + "” is begun. Finish it or put it away first.");
        }
        if (path.steps().stream()
                .anyMatch(step -> step.inserted() != null && step.module().equals(module.key()))) {
            return clash("“" + module.title() + "” was inserted for a reason. Contest it, and a person decides.");
        }
        Optional<Module> mandatory = mandatoryBehind(module).findFirst();
        if (mandatory.isPresent()) {
            return clash("A person decided that “" + mandatory.get().title()
                    + "” is mandatory for you, and it cannot wait. Contest the step or object to the decision.");
        }
        Optional<LocalDate> latest =
                requiredBehind(module).map(required -> due(required, module)).min(Comparator.naturalOrder());
        if (latest.filter(until::isAfter).isPresent()) {
            return badDay("Your company asks this of your role by " + latest.get() + "; it cannot wait longer.");
        }
        Optional<LocalDate> excused = excusedUntil(module).filter(day -> !until.isAfter(day));
        if (excused.isPresent()) {
            return clash(excused(module, excused.get()));
        }
        boolean another = situation.wishes().deferral(module.key()).isEmpty();
        if (another && situation.wishes().deferrals().size() >= MOST_DEFERRALS) {
            return clash(MOST_DEFERRALS + " modules are put off already.");
        }
        return Optional.empty();
    }

    /** The required modules that cannot be taken before this one is, itself among them. */
    private Stream<Module> requiredBehind(Module module) {
        return behind(module, catalogue.rules().required().stream());
    }

    /** The same of those that a person made mandatory. */
    private Stream<Module> mandatoryBehind(Module module) {
        return behind(module, situation.wishes().mandates().stream().map(Mandate::module));
    }

    private Stream<Module> behind(Module module, Stream<String> keys) {
        return keys.flatMap(key -> catalogue.module(key).stream())
                .filter(later -> needs(later, module.key(), new HashSet<>()));
    }

    private boolean needs(Module required, String key, Set<String> seen) {
        return required.key().equals(key)
                || required.prerequisites().stream()
                        .filter(seen::add)
                        .flatMap(before -> catalogue.module(before).stream())
                        .anyMatch(before -> needs(before, key, seen));
    }

    /** The day a required module is due: the first by which a target asks for its skill. */
    private LocalDate due(Module required, Module putOff) {
        return situation.targets().stream()
                .filter(target -> target.skill().equals(required.skill()))
                .map(Target::due)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> delayedSince(required, putOff).plusDays(DAYS_WITHOUT_TARGET));
    }

    /** The first day on which anything was put off that the required module waits for. */
    private LocalDate delayedSince(Module required, Module putOff) {
        return situation.wishes().delayedSince().entrySet().stream()
                .filter(delayed ->
                        delayed.getKey().equals(putOff.key()) || needs(required, delayed.getKey(), new HashSet<>()))
                .map(Map.Entry::getValue)
                .min(Comparator.naturalOrder())
                .orElse(situation.today());
    }

    private Optional<LocalDate> excusedUntil(Module module) {
        return situation.wishes().excusedUntil(module.key(), situation.today());
    }

    private static String excused(Module module, LocalDate until) {
        return "A person excused you from “" + module.title() + "” until " + until + ".";
    }

    private static String kind(Module module) {
        return module.kind().code().replace('-', ' ');
    }

    private static Optional<Refusal> clash(String sentence) {
        return Optional.of(Refusal.clash(sentence));
    }

    private static Optional<Refusal> refused(String sentence) {
        return Optional.of(Refusal.rule("", sentence));
    }

    private static Optional<Refusal> badDay(String sentence) {
        return Optional.of(Refusal.rule("/until", sentence));
    }
}
