package org.skillway.suite.evaluate.path;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.skillway.curriculum.budget.domain.Budget;
import org.skillway.curriculum.budget.domain.Slot;
import org.skillway.curriculum.budget.domain.Spent;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.mastery.domain.Ability;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.mastery.domain.Strength;
import org.skillway.curriculum.memory.domain.Memories;
import org.skillway.curriculum.memory.domain.Memory;
import org.skillway.curriculum.memory.domain.Trace;
import org.skillway.curriculum.pace.domain.Pace;
import org.skillway.curriculum.path.domain.Drift;
import org.skillway.curriculum.path.domain.Situation;
import org.skillway.curriculum.path.domain.Wishes;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.progress.domain.Refreshed;
import org.skillway.curriculum.progress.domain.Struggle;
import org.skillway.curriculum.target.domain.Target;
import org.skillway.curriculum.workday.domain.Workdays;

/** Any learner in the middle of anything: modules begun, failed and passed, work that slipped, memories, wishes and a pace. */
record AnyLearner(Situation situation, Catalogue catalogue) {

    private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final List<Progress.State> STATES = List.of(Progress.State.values());

    static AnyLearner any(RandomGenerator random) {
        int skills = random.nextInt(1, 8);
        Catalogue catalogue = AnyCatalogue.any(random, skills, random.nextInt(1, 24));
        List<Target> targets = new ArrayList<>();
        Map<String, Strength> strengths = new HashMap<>();
        Map<String, Struggle> struggles = new HashMap<>();
        List<Drift> drifts = new ArrayList<>();
        List<Refreshed> refreshed = new ArrayList<>();
        for (int i = 0; i < skills; i++) {
            String skill = "skill-" + i;
            if (random.nextInt(4) > 0) {
                targets.add(target(random, skill));
            }
            if (random.nextBoolean()) {
                int evidence = random.nextInt(0, 9);
                strengths.put(skill, new Strength(belief(random), random.nextInt(0, evidence + 1), evidence, 0, NOW));
            }
            if (random.nextInt(5) == 0) {
                drifts.add(new Drift(new UUID(0, i), "kpi-" + i, skill, NOW.minusSeconds(i), random.nextBoolean()));
            }
            if (random.nextInt(6) == 0) {
                struggles.put(skill, new Struggle(random.nextInt(1, 5), ago(random, 1_000_000)));
            }
            if (random.nextInt(5) == 0) {
                refreshed.add(new Refreshed("module-" + i, skill, ago(random, 3_000_000)));
            }
        }
        var situation = new Situation(
                targets,
                new Ability(belief(random), strengths),
                progress(random, catalogue),
                struggles,
                memories(random, catalogue),
                drifts,
                refreshed,
                new Budget(random.nextInt(0, 91), List.of(new Slot("any", random.nextInt(2, 11)))),
                new Spent(MONDAY, random.nextInt(0, 40)),
                NOW,
                ZoneOffset.UTC,
                random.nextLong(),
                wishes(random, catalogue),
                Workdays.USUAL,
                pace(random));
        return new AnyLearner(situation.crediting(catalogue.rules().credits()), catalogue);
    }

    private static Target target(RandomGenerator random, String skill) {
        return new Target(
                skill,
                new Level(random.nextInt(1, 6)),
                random.nextDouble(0.1, 2),
                TODAY.plusDays(random.nextInt(-30, 120)),
                random.nextBoolean(),
                new TreeSet<>(List.of(AnyCatalogue.ROLE)));
    }

    private static Map<String, Progress> progress(RandomGenerator random, Catalogue catalogue) {
        Map<String, Progress> progress = new HashMap<>();
        for (Module module : catalogue.modules()) {
            if (random.nextInt(3) == 0) {
                Progress.State state = STATES.get(random.nextInt(STATES.size()));
                progress.put(
                        module.key(),
                        new Progress(Set.of(), Set.of(), random.nextInt(0, 4), random.nextInt(0, 3), state));
            }
        }
        return progress;
    }

    private static Memories memories(RandomGenerator random, Catalogue catalogue) {
        Map<String, Trace> traces = new HashMap<>();
        for (Module module : catalogue.modules()) {
            if (random.nextInt(3) == 0) {
                var memory = new Memory(random.nextDouble(0.1, 60), random.nextDouble(1, 10));
                LocalDate due = random.nextBoolean() ? TODAY.plusDays(random.nextInt(-3, 20)) : null;
                var trace = new Trace(memory, ago(random, 5_000_000), due);
                module.origin().ifPresent(outcome -> traces.put(outcome, trace));
            }
        }
        return new Memories(traces);
    }

    private static Wishes wishes(RandomGenerator random, Catalogue catalogue) {
        Wishes wishes = Wishes.NONE;
        for (Module module : catalogue.modules()) {
            int say = random.nextInt(12);
            if (say == 0 && wishes.pins().size() < 3) {
                wishes = wishes.pinned(module.key(), NOW);
            } else if (say == 1) {
                LocalDate until = TODAY.plusDays(random.nextInt(-3, 40));
                wishes = wishes.deferred(
                        new Wishes.Deferral(module.key(), until, "later", random.nextInt(4) == 0, NOW), TODAY);
            } else if (say == 2 && module.kind() == ModuleKind.REFRESHER) {
                wishes = wishes.pulled(new Wishes.Pull(module.key(), module.skill(), ago(random, 2_000_000), false));
            }
        }
        return wishes;
    }

    private static Pace pace(RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> Pace.UNKNOWN;
            case 1 -> Pace.UNKNOWN.choosing(random.nextInt(50, 301));
            default -> new Pace(new Belief(random.nextDouble(-0.7, 0.7), 0.01), 20, null, false, null, 0, 0.0);
        };
    }

    private static Belief belief(RandomGenerator random) {
        return new Belief(random.nextDouble(-1.5, 2), random.nextDouble(0.05, 0.7));
    }

    private static Instant ago(RandomGenerator random, int seconds) {
        return NOW.minusSeconds(random.nextInt(seconds));
    }
}
