package org.skillway.suite.evaluate.path;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.budget.domain.Budget;
import org.skillway.curriculum.budget.domain.Slot;
import org.skillway.curriculum.budget.domain.Spent;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.catalog.domain.Outcome;
import org.skillway.curriculum.mastery.domain.Ability;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.mastery.domain.Strength;
import org.skillway.curriculum.memory.domain.Memories;
import org.skillway.curriculum.memory.domain.Memory;
import org.skillway.curriculum.memory.domain.Trace;
import org.skillway.curriculum.pace.domain.Pace;
import org.skillway.curriculum.path.domain.Situation;
import org.skillway.curriculum.path.domain.Wishes;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.target.domain.Target;
import org.skillway.curriculum.workday.domain.Workdays;

/** Any learner before a small catalogue: few enough modules to try every order of them. */
record SmallCase(Situation situation, Catalogue catalogue) {

    private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final int LONGEST = 10;
    private static final List<ModuleKind> KINDS =
            List.of(ModuleKind.LESSON, ModuleKind.PRACTICE, ModuleKind.SCENARIO, ModuleKind.CHECK);

    static SmallCase any(RandomGenerator random, int skills, int modules, int leastMinutes, int mostMinutes) {
        List<Target> targets = new ArrayList<>();
        Map<String, Strength> strengths = new HashMap<>();
        for (int i = 0; i < skills; i++) {
            String skill = "skill-" + i;
            targets.add(new Target(
                    skill,
                    new Level(random.nextInt(2, 6)),
                    random.nextDouble(0.3, 1),
                    TODAY.plusDays(random.nextInt(0, 90)),
                    random.nextInt(3) == 0,
                    new TreeSet<>(List.of("role"))));
            strengths.put(skill, new Strength(belief(random), 1, 1, 0, NOW));
        }
        var situation = new Situation(
                targets,
                new Ability(belief(random), strengths),
                Map.of(),
                Map.of(),
                Memories.NONE,
                List.of(),
                List.of(),
                new Budget(random.nextInt(leastMinutes, mostMinutes + 1), List.of(new Slot("any", LONGEST))),
                new Spent(MONDAY, random.nextInt(0, 5)),
                NOW,
                ZoneOffset.UTC,
                0,
                Wishes.NONE,
                Workdays.USUAL,
                Pace.UNKNOWN);
        return new SmallCase(situation, catalogue(random, skills, modules));
    }

    /** The same where so many of the modules were passed some time ago and some of them fade. */
    SmallCase passed(RandomGenerator random, int many) {
        Map<String, Progress> progress = new HashMap<>();
        Map<String, Trace> traces = new HashMap<>();
        catalogue.modules().stream().limit(many).forEach(module -> {
            progress.put(module.key(), new Progress(Set.of(), Set.of(), 0, 0, Progress.State.PASSED));
            var memory = new Memory(random.nextDouble(5, 30), random.nextDouble(3, 8));
            traces.put(module.key(), new Trace(memory, NOW.minus(Duration.ofDays(random.nextInt(7, 40))), null));
        });
        return new SmallCase(
                new Situation(
                        situation.targets(),
                        situation.ability(),
                        progress,
                        situation.struggles(),
                        new Memories(traces),
                        situation.drifts(),
                        situation.refreshed(),
                        situation.budget(),
                        situation.spent(),
                        situation.now(),
                        situation.zone(),
                        situation.lot(),
                        situation.wishes(),
                        situation.workdays(),
                        situation.pace()),
                catalogue);
    }

    private static Belief belief(RandomGenerator random) {
        return new Belief(random.nextDouble(-1, 1), random.nextDouble(0.2, 0.6));
    }

    static Catalogue catalogue(RandomGenerator random, int skills, int modules) {
        List<Module> all = new ArrayList<>();
        for (int i = 0; i < modules; i++) {
            List<String> before =
                    i > 0 && random.nextBoolean() ? List.of("module-" + random.nextInt(i)) : List.<String>of();
            all.add(module(
                    "module-" + i,
                    KINDS.get(random.nextInt(KINDS.size())),
                    "skill-" + random.nextInt(skills),
                    random.nextInt(1, 6),
                    random.nextInt(Module.SHORTEST_MINUTES, LONGEST + 1),
                    before,
                    null));
        }
        return new Catalogue(all);
    }

    static Module module(
            String key,
            ModuleKind kind,
            String skill,
            double level,
            int minutes,
            List<String> before,
            @Nullable String variantOf) {
        var item = new Item(key + "-1", "What now?", List.of("a", "b", "c", "d"), 0, new Level(level));
        var outcome = new Outcome(skill, "Does it.");
        return new Module(key, key, kind, outcome, new Level(level), minutes, null, before, variantOf, List.of(item));
    }
}
