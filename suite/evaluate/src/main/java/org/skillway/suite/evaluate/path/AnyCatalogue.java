package org.skillway.suite.evaluate.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.curriculum.domain.Block;
import org.skillway.curriculum.curriculum.domain.Curriculum;
import org.skillway.curriculum.curriculum.domain.Replacement;
import org.skillway.curriculum.curriculum.domain.Rule;
import org.skillway.curriculum.curriculum.domain.RuleKind;

/** Modules of every kind, variants and refreshers among them, half of the time bound by a curriculum, as its learner sees them. */
final class AnyCatalogue {

    static final String ROLE = "role";

    private static final int LONGEST = 10;
    private static final List<ModuleKind> KINDS = List.of(ModuleKind.values());

    private AnyCatalogue() {}

    static Catalogue any(RandomGenerator random, int skills, int modules) {
        List<Module> all = modules(random, skills, modules);
        List<Curriculum> curricula = random.nextBoolean() ? List.of(curriculum(random, all)) : List.of();
        return new Catalogue(all, curricula).seenBy(Set.of(ROLE));
    }

    private static List<Module> modules(RandomGenerator random, int skills, int modules) {
        List<Module> all = new ArrayList<>();
        for (int i = 0; i < modules; i++) {
            ModuleKind kind = KINDS.get(random.nextInt(KINDS.size()));
            Module original = kind.easier() && i > 0 ? all.get(random.nextInt(i)) : null;
            all.add(SmallCase.module(
                    "module-" + i,
                    kind,
                    original == null ? "skill-" + random.nextInt(skills) : original.skill(),
                    random.nextInt(1, 6),
                    random.nextInt(Module.SHORTEST_MINUTES, LONGEST + 1),
                    i > 0 && random.nextBoolean() ? List.of("module-" + random.nextInt(i)) : List.<String>of(),
                    original == null ? null : original.key()));
        }
        return all;
    }

    /** Later modules wait for earlier ones, so that no rule runs in a circle. */
    private static Curriculum curriculum(RandomGenerator random, List<Module> all) {
        List<Rule> rules = new ArrayList<>();
        List<Replacement> replacements = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            String module = all.get(i).key();
            String earlier = all.get(random.nextInt(i)).key();
            switch (random.nextInt(10)) {
                case 0 -> rules.add(new Rule(RuleKind.BEFORE, List.of(), earlier, List.of(module), null));
                case 1 -> rules.add(new Rule(RuleKind.HOLD_UNTIL_PASSED, List.of(), earlier, List.of(module), null));
                case 2 -> rules.add(new Rule(RuleKind.REQUIRED, List.of(), null, List.of(module), null));
                case 3 -> replacements.add(new Replacement(module, null, false));
                default -> {}
            }
        }
        if (random.nextBoolean()) {
            rules.add(new Rule(RuleKind.AT_MOST_PER_WEEK, List.of(), null, List.of(), random.nextInt(1, 5)));
        }
        Module first = all.getFirst();
        return new Curriculum(
                "any",
                "Any",
                List.of(ROLE),
                List.of(new Block(first.skill(), List.of(first.key()))),
                rules,
                replacements);
    }
}
