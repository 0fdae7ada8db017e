package org.skillway.curriculum.path.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Belief;

/**
 * What else could stand first on a path, and what that would cost: each module that can be taken now is put first and the
 * rest planned again around it.
 */
public final class Alternatives {

    /** More than these nobody reads, and each is a plan of its own. */
    static final int MOST = 20;

    /**
     * A module that could come first: the logits it moves its own skill by, and the weighted levels missing on average over
     * the four weeks of the plan that begins with it, where no moment of work counts more.
     */
    public record Alternative(Module module, double gain, double missing) {}

    /** By what the planner itself counts. */
    private record Ranked(Alternative alternative, double emphasised) {}

    private Alternatives() {}

    /** The least costly by the planner's own count first, to which moments of work matter; what the planner itself put first is not among them, nor what cannot be put first now. */
    public static List<Alternative> of(Situation situation, Catalogue catalogue, Path path) {
        String first = path.next().map(Step::module).orElse("");
        List<Ranked> found = new ArrayList<>();
        takeable(situation, catalogue).stream()
                .filter(module -> !module.key().equals(first))
                .limit(MOST)
                .forEach(module -> first(situation, catalogue, module).ifPresent(found::add));
        found.sort(Comparator.comparingDouble(Ranked::emphasised)
                .thenComparing(ranked -> ranked.alternative().module().key()));
        return found.stream().map(Ranked::alternative).toList();
    }

    /** What moves its skill most comes first. */
    private static List<Module> takeable(Situation situation, Catalogue catalogue) {
        Prerequisites prerequisites = new Prerequisites(situation, catalogue);
        return new Prospect(situation, catalogue.workMoments())
                .open().keySet().stream()
                        .flatMap(skill -> catalogue.ofSkill(skill).stream())
                        .filter(module -> module.kind().mainstream() && prerequisites.allMet(module))
                        .filter(module -> gain(situation, module) > 0)
                        .sorted(Comparator.comparingDouble((Module module) -> -gain(situation, module))
                                .thenComparing(Module::key))
                        .toList();
    }

    private static Optional<Ranked> first(Situation situation, Catalogue catalogue, Module module) {
        Wishes alone = new Wishes(
                List.of(new Wishes.Pin(module.key(), situation.now())),
                situation.wishes().undeferred(module.key()).deferrals(),
                situation.wishes().pulls(),
                situation.wishes().delayedSince(),
                situation.wishes().mandates());
        Path path = PathPlanner.plan(situation.wishing(alone), catalogue);
        return path.next()
                .filter(step -> step.module().equals(module.key()) && step.inserted() == null)
                .map(step -> new Ranked(
                        new Alternative(module, gain(situation, module), Outlook.missing(situation, catalogue, path)),
                        Outlook.emphasised(situation, catalogue, path)));
    }

    private static double gain(Situation situation, Module module) {
        Belief belief = situation.mastery(module.skill()).belief();
        return module.expectedGain(belief.mean());
    }
}
