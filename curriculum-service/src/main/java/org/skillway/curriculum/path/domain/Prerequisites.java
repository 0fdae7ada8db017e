package org.skillway.curriculum.path.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Mastery;
import org.skillway.curriculum.progress.domain.Progress;

/** Decides what somebody need not do first. */
public final class Prerequisites {

    /** Testimony or answers that put somebody this close below a module's level place them past it. */
    private static final double CLOSE_ENOUGH = 0.5;

    private final Situation situation;
    private final Catalogue catalogue;
    private final PlannerVersion version;
    private final Map<String, Mastery> masteries = new HashMap<>();
    private final Map<String, Boolean> metByKey = new HashMap<>();
    private final Map<String, Boolean> lackedByKey = new HashMap<>();

    public Prerequisites(Situation situation, Catalogue catalogue) {
        this(situation, catalogue, PlannerVersion.CURRENT);
    }

    Prerequisites(Situation situation, Catalogue catalogue, PlannerVersion version) {
        this.situation = version.sees(situation);
        this.catalogue = catalogue;
        this.version = version;
    }

    public boolean allMet(Module module) {
        return allMetAfter(List.of(), module);
    }

    /** The same once these are taken. */
    boolean allMetAfter(List<String> before, Module module) {
        return open(module) && module.prerequisites().stream().allMatch(key -> before.contains(key) || met(key));
    }

    /** Whether the rules of somebody's curricula let them take it now: its gates are passed, and it is offered still. */
    boolean open(Module module) {
        return catalogue.rules().opens(module.key(), this::passed, this::begun);
    }

    /** Whether it is to be learned still: not passed, and no evidence that its learner is there. */
    boolean lacks(Module module) {
        return lackedByKey.computeIfAbsent(module.key(), any -> !situation.passed(module) && !readyFor(module));
    }

    boolean readyFor(Module module) {
        return mastery(module.skill()).readyFor(module.level());
    }

    /** Thought through once for each skill. */
    private Mastery mastery(String skill) {
        return masteries.computeIfAbsent(skill, situation::mastery);
    }

    /** Passed itself or in an easier version, shown to be able, or placed past it at intake. */
    boolean met(String key) {
        return metByKey.computeIfAbsent(
                key, any -> catalogue.module(any).filter(this::met).isPresent());
    }

    private boolean met(Module module) {
        return situation.passed(module)
                || catalogue.easierThan(module.key()).stream().anyMatch(situation::passed)
                || readyFor(module)
                || placedPast(module);
    }

    /** A gate asks for the module itself, right at first try; neither a test of its skill nor trying its options out opens it. */
    private boolean passed(String key) {
        return catalogue
                .module(key)
                .filter(module -> situation.progressIn(module).opensGates())
                .isPresent();
    }

    private boolean begun(String key) {
        return catalogue
                .module(key)
                .filter(module -> situation.progressIn(module).begun())
                .isPresent();
    }

    /**
     * Whether testimony or answers put somebody so close below it that they need not begin there. A first round that goes wrong
     * is mended where it went wrong and takes nobody back past it; a second does.
     */
    boolean placedPast(Module module) {
        Mastery mastery = mastery(module.skill());
        Progress progress = situation.progressIn(module);
        double missing = module.level().value() - mastery.estimate().level().value();
        boolean enough = version.asksForGrounds()
                ? mastery.grounds().hold(module.level().value() - CLOSE_ENOUGH)
                : mastery.unassisted() > 0;
        boolean failing = version.asksForGrounds() ? progress.strugglingOn() : progress.struggling();
        return enough && missing <= CLOSE_ENOUGH && !failing;
    }
}
