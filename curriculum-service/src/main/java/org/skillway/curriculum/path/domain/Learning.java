package org.skillway.curriculum.path.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Belief;

/** Fills the free minutes with new learning, always taking what brings most per minute next. */
final class Learning {

    /** Expected gains below a hundredth of a weighted level are noise, not a reason to learn. */
    private static final double WORTHWHILE = 0.01;

    private final Situation situation;
    private final Catalogue catalogue;
    private final Weeks weeks;
    private final WeeklyLimits limits;
    private final Set<String> held;
    private final double thrift;
    private final Prerequisites prerequisites;
    private final Prospect prospect;
    private final Set<String> chosen = new HashSet<>();
    private final Set<Module> gathering = new HashSet<>();
    private final Map<String, Integer> plannedIn = new HashMap<>();
    private final Map<String, Chain> chains = new TreeMap<>();

    /** The higher the thrift, the more minutes count: at 0 only the gain does, at 1 the gain for each minute. */
    Learning(
            Situation situation,
            Catalogue catalogue,
            Weeks weeks,
            WeeklyLimits limits,
            Set<String> held,
            double thrift) {
        this.situation = situation;
        this.catalogue = catalogue;
        this.weeks = weeks;
        this.limits = limits;
        this.held = held;
        this.thrift = thrift;
        prerequisites = new Prerequisites(situation, catalogue);
        prospect = new Prospect(situation);
    }

    /** Counts on modules that are planned already, each from its week on. */
    Learning after(Map<Module, Integer> planned) {
        planned.forEach((module, week) -> {
            choose(module);
            plannedIn.put(module.key(), week);
        });
        return this;
    }

    /** Up to so many steps, in order. */
    List<Step> steps(int most) {
        List<Step> steps = new ArrayList<>();
        finishWhatIsBegun(steps, most);
        candidates().forEach(this::evaluate);
        for (int week = 0; week < Weeks.AHEAD && steps.size() < most; ) {
            List<Chain> best = bestFrom(week);
            if (best.isEmpty()) {
                week++;
            } else {
                steps.add(take(best, week));
            }
        }
        return steps;
    }

    /** The minutes of a begun module are spent already. */
    private void finishWhatIsBegun(List<Step> steps, int most) {
        for (Module module : candidates()) {
            if (situation.progressIn(module).open()
                    && !situation.excused(module)
                    && !chosen.contains(module.key())
                    && prerequisites.allMet(module)
                    && steps.size() < most) {
                steps.add(Step.ordinary(module, weeks.starting(0), Wording.begun(module)));
                choose(module);
            }
        }
    }

    private Step take(List<Chain> best, int week) {
        Chain chain = best.getFirst();
        Module module = chain.first();
        Optional<Chain> second = best.size() > 1 ? Optional.of(best.get(1)) : Optional.empty();
        Step step = Step.ordinary(
                module, weeks.starting(week), Wording.learning(situation, prospect, chain, second, thrift));
        weeks.take(week, module.minutes());
        limits.count(week, module);
        choose(module);
        return step;
    }

    private void choose(Module module) {
        chosen.add(module.key());
        prospect.expect(module);
        List<Chain> stale = chains.values().stream()
                .filter(chain -> chain.dependsOn(module))
                .toList();
        stale.forEach(chain -> chains.remove(chain.goal().key()));
        stale.forEach(chain -> evaluate(chain.goal()));
    }

    /** The best chain that can begin in this week and end in the last, and the best that begins differently. */
    private List<Chain> bestFrom(int week) {
        List<Chain> ranked = chains.values().stream()
                .filter(chain -> canBegin(chain.first(), week) && weeks.hold(chain.pieces(), week))
                .sorted()
                .toList();
        return ranked.stream()
                .filter(chain -> chain.equals(ranked.getFirst())
                        || !chain.first().equals(ranked.getFirst().first()))
                .limit(2)
                .toList();
    }

    private boolean canBegin(Module module, int week) {
        return module.minutes() <= weeks.free(week)
                && !situation.putOff(module, weeks.starting(week))
                && limits.allow(week, module)
                && (plannedIn.isEmpty()
                        || module.prerequisites().stream().allMatch(key -> plannedIn.getOrDefault(key, 0) <= week));
    }

    private List<Module> candidates() {
        return prospect.open().keySet().stream()
                .sorted()
                .flatMap(skill -> catalogue.ofSkill(skill).stream())
                .filter(module -> module.kind().mainstream() && usable(module))
                .toList();
    }

    private boolean usable(Module module) {
        return !situation.passed(module)
                && !situation.readyFor(module)
                && !situation.rests(module.skill())
                && situation.fitsOneSitting(module)
                && !held.contains(module.key())
                && prerequisites.open(module);
    }

    private void evaluate(Module goal) {
        Set<Module> needed = new LinkedHashSet<>();
        if (!chosen.contains(goal.key()) && gather(goal, needed)) {
            Chain chain = chain(List.copyOf(needed));
            if (chain.gain() >= WORTHWHILE) {
                chains.put(goal.key(), chain);
            }
        }
    }

    /** Adds what the module needs, then the module; false when something needed cannot be planned. */
    private boolean gather(Module module, Set<Module> needed) {
        if (!usable(module) || !gathering.add(module)) {
            return false;
        }
        boolean all = module.prerequisites().stream().allMatch(key -> gathered(key, needed));
        gathering.remove(module);
        return all && needed.add(module);
    }

    private boolean gathered(String key, Set<Module> needed) {
        return chosen.contains(key)
                || prerequisites.met(key)
                || catalogue
                        .module(key)
                        .filter(before -> needed.contains(before) || gather(before, needed))
                        .isPresent();
    }

    private Chain chain(List<Module> modules) {
        Map<String, Belief> before = new HashMap<>();
        Map<String, Belief> after = new HashMap<>();
        for (Module module : modules) {
            Belief known = prospect.belief(module.skill());
            before.put(module.skill(), known);
            after.merge(
                    module.skill(), Prospect.after(module, known), (soFar, ignored) -> Prospect.after(module, soFar));
        }
        double gain = 0;
        for (Map.Entry<String, Belief> skill : before.entrySet()) {
            gain += prospect.missing(skill.getKey(), skill.getValue());
            gain -= prospect.missing(skill.getKey(), after.getOrDefault(skill.getKey(), skill.getValue()));
        }
        double discount = Math.pow(0.5, situation.progressIn(modules.getFirst()).abandoned());
        int minutes = modules.stream().mapToInt(Module::minutes).sum();
        return new Chain(modules, before.keySet(), gain, gain * discount / Math.pow(minutes, thrift));
    }
}
