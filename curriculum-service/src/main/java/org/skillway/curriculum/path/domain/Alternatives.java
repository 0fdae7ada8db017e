package org.skillway.curriculum.path.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Belief;

/**
 * What else could stand at a place of a path, and what that would cost: each module that can be taken there, and that its
 * learner is not placed past, is put there after the modules that stand before it, and the rest planned again around them.
 * What a plan leaves more is by the planner's own count, to which moments of work matter, and against the plan of all these
 * that leaves least, the path itself among them; so it is never below zero. Less than a hundredth of a level is no difference,
 * as for the planner. Where the path is not that plan, there is something there for another reason, as a rule or its
 * learner's own word, or the search fell short.
 *
 * @param more the weighted levels that the path itself leaves more
 * @param all the least costly first; what the path has there or before is not among them, nor what cannot be put there now
 */
public record Alternatives(double more, List<Alternative> all) {

    /** More than these nobody reads, and each is a plan of its own. */
    static final int MOST = 20;

    /**
     * A module that could stand there: the logits it moves its own skill by, the weighted levels missing on average over the
     * four weeks of the plan that has it there, where no moment of work counts more, and what that plan leaves more.
     */
    public record Alternative(Module module, double gain, double missing, double more) {

        private Alternative against(double least) {
            return new Alternative(module, gain, missing, Math.max(0, more - least));
        }
    }

    public Alternatives {
        all = List.copyOf(all);
    }

    /** Of the first step. */
    public static Alternatives of(Situation asked, Catalogue catalogue, Path path, PlannerVersion version) {
        return at(1, asked, catalogue, path, version);
    }

    /** Of the step at a place, counted from 1. */
    public static Alternatives at(int place, Situation asked, Catalogue catalogue, Path path, PlannerVersion version) {
        Situation situation = version.sees(asked);
        List<String> before = new ArrayList<>();
        path.steps().stream()
                .limit(place - 1L)
                .filter(step -> step.inserted() == null)
                .map(Step::module)
                .forEach(before::add);
        String there = path.at(place).map(Step::module).orElse("");
        List<Alternative> found = new ArrayList<>();
        takeable(situation, catalogue, before, version).stream()
                .filter(module -> !module.key().equals(there) && !before.contains(module.key()))
                .limit(MOST)
                .forEach(module -> put(situation, catalogue, before, module, place, version)
                        .ifPresent(found::add));
        found.sort(Comparator.comparingDouble(Alternative::more)
                .thenComparing(other -> other.module().key()));
        double own = Outlook.emphasised(situation, catalogue, path);
        double others = found.isEmpty() ? own : found.getFirst().more();
        double least = own - others < Chains.WORTHWHILE ? own : others;
        return new Alternatives(
                own - least, found.stream().map(other -> other.against(least)).toList());
    }

    /** What moves its skill most comes first. */
    private static List<Module> takeable(
            Situation situation, Catalogue catalogue, List<String> before, PlannerVersion version) {
        Prerequisites prerequisites = new Prerequisites(situation, catalogue, version);
        return new Prospect(situation, catalogue.workMoments())
                .open().keySet().stream()
                        .flatMap(skill -> catalogue.ofSkill(skill).stream())
                        .filter(module -> module.kind().mainstream() && prerequisites.allMetAfter(before, module))
                        .filter(module -> gain(situation, module) > 0 && !prerequisites.placedPast(module))
                        .sorted(Comparator.comparingDouble((Module module) -> -gain(situation, module))
                                .thenComparing(Module::key))
                        .toList();
    }

    /** Against nothing yet; empty where it does not come to stand at that place, after what stands before it. */
    private static Optional<Alternative> put(
            Situation situation,
            Catalogue catalogue,
            List<String> before,
            Module module,
            int place,
            PlannerVersion version) {
        List<Wishes.Pin> pins = Stream.concat(before.stream(), Stream.of(module.key()))
                .map(key -> new Wishes.Pin(key, situation.now()))
                .toList();
        Wishes alone = new Wishes(
                pins,
                situation.wishes().undeferred(module.key()).deferrals(),
                situation.wishes().pulls(),
                situation.wishes().delayedSince(),
                situation.wishes().mandates());
        Path path = PathPlanner.plan(situation.wishing(alone), catalogue, version);
        return path.at(place)
                .filter(step -> step.module().equals(module.key()) && step.inserted() == null)
                .filter(_ -> path.steps().stream()
                        .limit(place)
                        .map(Step::module)
                        .toList()
                        .containsAll(before))
                .map(_ -> new Alternative(
                        module,
                        gain(situation, module),
                        Outlook.missing(situation, catalogue, path),
                        Outlook.emphasised(situation, catalogue, path)));
    }

    private static double gain(Situation situation, Module module) {
        Belief belief = situation.mastery(module.skill()).belief();
        return module.expectedGain(belief.mean());
    }
}
