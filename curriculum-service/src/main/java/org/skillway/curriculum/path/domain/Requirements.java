package org.skillway.curriculum.path.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;

/**
 * Plans what curricula require of somebody and what a person made mandatory for them, whatever their targets are, then what
 * they pinned, with what must come before.
 */
final class Requirements {

    private final Situation situation;
    private final Catalogue catalogue;
    private final Weeks weeks;
    private final WeeklyLimits limits;
    private final Set<String> held;
    private final AwaitedRemedies awaited;
    private final Map<String, LocalDate> putOff;
    private final Prerequisites prerequisites;
    private final List<Step> steps = new ArrayList<>();
    private final Map<Module, Integer> planned = new LinkedHashMap<>();
    private final Set<Module> planning = new HashSet<>();
    private @Nullable Module mandatory;
    private @Nullable Module pinned;

    Requirements(
            Situation situation,
            Catalogue catalogue,
            Weeks weeks,
            Set<String> held,
            AwaitedRemedies awaited,
            Prerequisites prerequisites) {
        this.situation = situation;
        this.catalogue = catalogue;
        this.weeks = weeks;
        this.held = held;
        this.awaited = awaited;
        putOff = situation.putOff();
        limits = new WeeklyLimits(situation, catalogue);
        this.prerequisites = prerequisites;
    }

    List<Step> steps() {
        return steps;
    }

    /** Whether a curriculum requires anything, or a person decided it, that is still to be taken. */
    boolean any() {
        return Stream.concat(
                        catalogue.rules().required().stream(),
                        situation.wishes().mandates().stream().map(Wishes.Mandate::module))
                .flatMap(key -> catalogue.module(key).stream())
                .anyMatch(this::possible);
    }

    /** What curricula require and a person decided, as far as there are no more than so many steps. */
    void require(int most) {
        catalogue.rules().required().stream()
                .flatMap(key -> catalogue.module(key).stream())
                .forEach(module -> plan(module, most));
        situation.wishes().mandates().stream()
                .flatMap(mandate -> catalogue.module(mandate.module()).stream())
                .distinct()
                .forEach(module -> {
                    mandatory = module;
                    plan(module, most);
                });
        mandatory = null;
    }

    /** What its learner pinned, as far as there are no more than so many steps with what is required. */
    void pin(int most) {
        situation.wishes().pins().stream()
                .flatMap(pin -> catalogue.module(pin.module()).stream())
                .filter(module -> !situation.passed(module) && !situation.readyFor(module))
                .forEach(module -> {
                    pinned = module;
                    plan(module, most);
                });
        pinned = null;
    }

    /** What the weeks allow beside these modules. */
    WeeklyLimits limits() {
        return limits;
    }

    /** The weeks that modules are planned for, counted from this one. */
    Map<Module, Integer> planned() {
        return planned;
    }

    /** The week a module is planned for; empty where it cannot or need not be. */
    private OptionalInt plan(Module module, int most) {
        Integer known = planned.get(module);
        if (known != null) {
            return OptionalInt.of(known);
        }
        if (steps.size() >= most || !possible(module) || !planning.add(module)) {
            return OptionalInt.empty();
        }
        OptionalInt earliest = afterWhatComesBefore(module, most);
        planning.remove(module);
        return earliest.isPresent() && steps.size() < most ? place(module, earliest.getAsInt()) : OptionalInt.empty();
    }

    /** The first week in which all that comes before it is planned or met; empty where something cannot be. */
    private OptionalInt afterWhatComesBefore(Module module, int most) {
        int earliest = 0;
        for (String key : module.prerequisites()) {
            if (!prerequisites.met(key)) {
                OptionalInt before = catalogue
                        .module(key)
                        .map(required -> plan(required, most))
                        .orElse(OptionalInt.empty());
                if (before.isEmpty()) {
                    return OptionalInt.empty();
                }
                earliest = Math.max(earliest, before.getAsInt());
            }
        }
        Module remedy = awaited.before(module);
        if (remedy != null) {
            OptionalInt before = plan(remedy, most);
            return before.isEmpty() ? before : OptionalInt.of(Math.max(earliest, before.getAsInt()));
        }
        return OptionalInt.of(earliest);
    }

    private boolean possible(Module module) {
        return !situation.done(module, catalogue.rules())
                && !situation.rests(module.skill())
                && situation.fitsOneSitting(module)
                && !held.contains(module.key())
                && prerequisites.open(module);
    }

    private OptionalInt place(Module module, int earliest) {
        int minutes = situation.progressIn(module).begun() ? 0 : situation.minutes(module);
        for (int week = earliest; week < Weeks.AHEAD; week++) {
            if (minutes <= weeks.free(week)
                    && limits.allow(week, module)
                    && !putOff.getOrDefault(module.key(), LocalDate.MIN).isAfter(weeks.starting(week))) {
                weeks.take(week, minutes);
                limits.count(week, module);
                planned.put(module, week);
                LocalDate monday = weeks.starting(week);
                steps.add(awaited.mendedBy(module)
                        .map(mending -> mending.stepIn(monday, mending.why()))
                        .orElseGet(() -> Step.ordinary(module, monday, why(module))));
                return OptionalInt.of(week);
            }
        }
        return OptionalInt.empty();
    }

    private Step.Why why(Module module) {
        if (mandatory != null) {
            return module.equals(mandatory) ? Wording.mandatory(module) : Wording.beforeMandatory(module, mandatory);
        }
        if (pinned == null) {
            return Wording.required(module);
        }
        return module.equals(pinned) ? Wording.pinned(situation, module) : Wording.beforePinned(module, pinned);
    }
}
