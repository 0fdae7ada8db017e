package org.skillway.curriculum.path.domain;

import static org.skillway.curriculum.path.domain.PathFixture.NOW;
import static org.skillway.curriculum.path.domain.PathFixture.TODAY;

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
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.progress.domain.Refreshed;
import org.skillway.curriculum.progress.domain.Struggle;
import org.skillway.curriculum.target.domain.Target;
import org.skillway.curriculum.workday.domain.Workdays;

/** Any learner in any catalogue, from a seed. */
record AnySituation(Situation situation, Catalogue catalogue) {

    private static final List<Progress.State> STATES = List.of(Progress.State.values());
    private static final List<ModuleKind> KINDS = List.of(ModuleKind.values());

    static AnySituation of(RandomGenerator random, int skills, int modules) {
        Catalogue catalogue = catalogue(random, skills, modules);
        List<Target> targets = new ArrayList<>();
        Map<String, Strength> strengths = new HashMap<>();
        List<Drift> drifts = new ArrayList<>();
        Map<String, Struggle> struggles = new HashMap<>();
        List<Refreshed> refreshed = new ArrayList<>();
        for (int i = 0; i < skills; i++) {
            String skill = "skill-" + i;
            if (random.nextInt(4) > 0) {
                targets.add(target(random, skill));
            }
            if (random.nextBoolean()) {
                strengths.put(skill, strength(random));
            }
            if (random.nextInt(6) == 0) {
                drifts.add(new Drift(new UUID(0, i), "kpi-" + i, skill, NOW.minusSeconds(i), random.nextBoolean()));
            }
            if (random.nextInt(5) == 0) {
                struggles.put(skill, new Struggle(random.nextInt(1, 5), NOW.minusSeconds(random.nextInt(1_000_000))));
            }
            if (random.nextInt(5) == 0) {
                refreshed.add(new Refreshed("module-" + i, skill, NOW.minusSeconds(random.nextInt(3_000_000))));
            }
        }
        Map<String, Progress> progress = new HashMap<>();
        catalogue.modules().stream()
                .filter(module -> random.nextInt(3) == 0)
                .forEach(module -> progress.put(module.key(), progress(random)));
        Budget budget = new Budget(random.nextInt(0, 90), List.of(new Slot("any", random.nextInt(2, 11))));
        Spent spent = new Spent(PathFixture.MONDAY, random.nextInt(0, 60));
        return new AnySituation(
                new Situation(
                        targets,
                        new Ability(belief(random), strengths),
                        progress,
                        struggles,
                        memories(random, catalogue),
                        drifts,
                        refreshed,
                        budget,
                        spent,
                        NOW,
                        ZoneOffset.UTC,
                        random.nextLong(),
                        wishes(random, catalogue),
                        Workdays.USUAL,
                        Pace.UNKNOWN),
                catalogue);
    }

    private static Wishes wishes(RandomGenerator random, Catalogue catalogue) {
        Wishes wishes = Wishes.NONE;
        for (Module module : catalogue.modules()) {
            int say = random.nextInt(12);
            if (say == 0 && wishes.pins().size() < 3) {
                wishes = wishes.pinned(module.key(), NOW);
            } else if (say == 1 && wishes.deferrals().size() < 20) {
                LocalDate until = TODAY.plusDays(random.nextInt(-3, 40));
                wishes = wishes.deferred(
                        new Wishes.Deferral(module.key(), until, "later", random.nextInt(4) == 0, NOW), TODAY);
            } else if (say == 2) {
                var at = NOW.minusSeconds(random.nextInt(2_000_000));
                wishes = wishes.pulled(new Wishes.Pull(module.key(), module.skill(), at, random.nextInt(4) == 0));
            }
        }
        return wishes;
    }

    private static Catalogue catalogue(RandomGenerator random, int skills, int modules) {
        List<Module> all = new ArrayList<>();
        for (int i = 0; i < modules; i++) {
            ModuleKind kind = KINDS.get(random.nextInt(KINDS.size()));
            String before = i > 0 && random.nextBoolean() ? "module-" + random.nextInt(i) : "";
            Module original = kind.easier() && i > 0 ? all.get(random.nextInt(i)) : null;
            all.add(PathFixture.module(
                    "module-" + i,
                    kind,
                    original == null ? "skill-" + random.nextInt(skills) : original.skill(),
                    random.nextInt(1, 6),
                    random.nextInt(2, 11),
                    original == null ? null : original.key(),
                    before.isEmpty() ? new String[0] : new String[] {before}));
        }
        return new Catalogue(all);
    }

    private static Target target(RandomGenerator random, String skill) {
        return new Target(
                skill,
                new Level(random.nextInt(1, 6)),
                random.nextDouble(0.1, 2),
                TODAY.plusDays(random.nextInt(-30, 120)),
                random.nextBoolean(),
                new TreeSet<>(List.of("role")));
    }

    private static Strength strength(RandomGenerator random) {
        int evidence = random.nextInt(0, 9);
        return new Strength(
                belief(random),
                random.nextInt(0, evidence + 1),
                evidence,
                random.nextInt(0, evidence + 1),
                NOW.minusSeconds(random.nextInt(1_000_000)));
    }

    private static Belief belief(RandomGenerator random) {
        return new Belief(random.nextDouble(-1.5, 2), random.nextDouble(0.05, 0.7));
    }

    private static Memories memories(RandomGenerator random, Catalogue catalogue) {
        Map<String, Trace> traces = new HashMap<>();
        catalogue.modules().stream()
                .filter(module -> random.nextInt(3) == 0)
                .forEach(module -> module.origin().ifPresent(outcome -> traces.put(outcome, trace(random))));
        return new Memories(traces);
    }

    private static Trace trace(RandomGenerator random) {
        return new Trace(
                new Memory(random.nextDouble(0.1, 60), random.nextDouble(1, 10)),
                NOW.minusSeconds(random.nextInt(5_000_000)),
                random.nextBoolean() ? TODAY.plusDays(random.nextInt(-3, 20)) : null);
    }

    private static Progress progress(RandomGenerator random) {
        int failed = random.nextInt(0, 4);
        int abandoned = random.nextInt(0, 3);
        Progress.State state = STATES.get(random.nextInt(STATES.size()));
        LocalDate missed = failed == 0 ? null : TODAY.minusDays(10L * failed);
        return new Progress(Set.of(), Set.of(), Set.of(), failed, abandoned, state, missed, false, false, Set.of());
    }
}
