package org.skillway.curriculum.path.domain;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.path.domain.Path.Suggestion;
import org.skillway.curriculum.path.domain.Path.Waiting;
import org.skillway.curriculum.target.domain.Target;

/**
 * The open targets towards which nothing worth while leads. What can still show that one is reached comes where minutes are
 * left; what no sitting is long enough for is said; where all there is was taken, a person should help. Where a skill has no
 * module at all, that is said to those who make them ({@code GET /v1/content-audit}) and not of every person.
 */
final class DeadEnds {

    private final Situation situation;
    private final Catalogue catalogue;
    private final Pursued pursued;
    private final Learning learning;
    private final Set<String> held;
    private final Set<String> planned = new HashSet<>();
    private final int most;
    private final List<Step> steps = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Suggestion> suggestions = new ArrayList<>();

    /**
     * Of a path with these steps.
     *
     * @param held modules that stand on it or are said to wait
     * @param most how many more steps it may have
     */
    DeadEnds(
            Situation situation,
            Catalogue catalogue,
            Pursued pursued,
            Learning learning,
            Set<String> held,
            List<Step> before,
            int most) {
        this.situation = situation;
        this.catalogue = catalogue;
        this.pursued = pursued;
        this.learning = learning;
        this.held = held;
        this.most = most;
        List<Target> ends = ends(before);
        if (!ends.isEmpty()) {
            before.forEach(step -> planned.add(step.module()));
            Set<String> seen = new HashSet<>();
            ends.stream().filter(target -> seen.add(target.skill())).forEach(this::end);
        }
    }

    private List<Target> ends(List<Step> before) {
        Set<String> ledOn = before.stream()
                .filter(step -> step.inserted() != Inserted.REVIEW)
                .map(Step::skill)
                .collect(toSet());
        return pursued.targets().stream()
                .filter(target -> !ledOn.contains(target.skill())
                        && !situation.rests(target.skill())
                        && !learning.leadsOn(target.skill()))
                .sorted(Comparator.comparing(Target::skill).thenComparing(Target::level))
                .toList();
    }

    List<Step> steps() {
        return steps;
    }

    List<Waiting> waiting() {
        return waiting;
    }

    List<Suggestion> suggestions() {
        return suggestions;
    }

    private void end(Target target) {
        List<List<Module>> ways = learning.ways(target.skill());
        if (!ways.isEmpty()) {
            show(ways, target);
            return;
        }
        List<Module> all = catalogue.ofSkill(target.skill()).stream()
                .filter(module -> module.kind().mainstream() && isOffered(module))
                .toList();
        List<Module> left = all.stream().filter(pursued::lacks).toList();
        if (left.stream().noneMatch(module -> pursued.waits(module, held))) {
            shortest(left)
                    .ifPresentOrElse(module -> tooLong(module, target, left), () -> nothingLeft(target, all.isEmpty()));
        }
    }

    /** The way to what shows most: what lies nearest to what is asked for. */
    private void show(List<List<Module>> ways, Target target) {
        if (steps.size() < most) {
            ways.stream()
                    .filter(way -> way.stream().map(Module::key).noneMatch(planned::contains))
                    .min(Comparator.comparingDouble((List<Module> way) -> distance(way.getLast(), target))
                            .thenComparingInt(way -> way.getLast().minutes())
                            .thenComparing(way -> way.getLast().key()))
                    .flatMap(way -> learning.showing(way, target))
                    .ifPresent(this::add);
        }
    }

    private void add(Step step) {
        planned.add(step.module());
        steps.add(step);
    }

    private static double distance(Module module, Target target) {
        return Math.abs(module.level().value() - target.level().value());
    }

    private Optional<Module> shortest(List<Module> left) {
        return left.stream()
                .flatMap(module -> pursued.way(module).values().stream())
                .filter(module -> !situation.fitsOneSitting(module))
                .min(Comparator.comparingInt(Module::minutes).thenComparing(Module::key));
    }

    private void tooLong(Module module, Target target, List<Module> left) {
        List<Module> holds = left.stream()
                .filter(other -> !other.key().equals(module.key()) && pursued.leadsOver(other, module))
                .toList();
        waiting.add(ObstacleWording.tooLong(module, target, holds, situation.budget()));
    }

    private void nothingLeft(Target target, boolean nothingThere) {
        if (!nothingThere) {
            Belief belief = situation.mastery(target.skill()).belief();
            suggestions.add(Suggestion.of(target.skill(), ObstacleWording.nothingLeft(target, belief)));
        }
    }

    private boolean isOffered(Module module) {
        return catalogue.rules().offers(module.key())
                || situation.progressIn(module).begun();
    }
}
