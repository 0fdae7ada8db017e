package org.skillway.curriculum.rootcause.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Mastery;

/**
 * What somebody most likely misses where a module did not work out: of what it builds on, the module at whose level they are
 * least likely to be.
 *
 * <p><b>Rule.</b> The prerequisites are walked, those of prerequisites too, nearest first, each once, {@link #MOST} at most. For each the belief about its skill
 * gives the probability that its learner is below its level,
 *
 * <pre>  missing = 1 - P(ability in the skill &gt;= level)</pre>
 *
 * which holds the height of the belief and its uncertainty in one number: somebody surely a little below is missing more
 * than somebody who may be far below or above. The highest is the cause, of equals the lower level, then the key, so that the
 * answer never depends on chance. That somebody passed a module once keeps it from nothing: what is believed now counts, and
 * the failure has just moved it.
 *
 * <p><b>When there is none.</b> A skill that nobody has any evidence of is not blamed: thin evidence never moves a path. Nor is
 * one where being able is the likelier, missing below {@link #LIKELIER}; then the module itself is explained more simply. This
 * is our judgement of "more likely than not", not a measured mark.
 *
 * <p><b>Limits.</b> Prerequisites are what authors and curricula said; a cause that nobody named is not found. One cause at a
 * time: when it is mended and the module fails again, the walk is made anew. Going back to what is missing instead of repeating
 * what failed is the usual corrective of mastery learning [1] and what tutors with prerequisite graphs do [2].
 *
 * <p>[1] Bloom, Learning for Mastery, Evaluation Comment 1, 1968. [2] Falmagne et al., Introduction to Knowledge Spaces,
 * Psychological Review 97, 1990.
 *
 * @param missing the probability that its learner is below the module's level
 */
public record RootCause(Module module, double missing) {

    private static final double LIKELIER = 0.5;

    /** A chain of so many modules is a curriculum of months; and a plan is made in less than a millisecond. */
    private static final int MOST = 16;

    /** The causes of a failure that are likelier than not, the likeliest first. */
    public static List<RootCause> of(Module failed, Catalogue catalogue, Function<String, Mastery> masteries) {
        List<RootCause> causes = new ArrayList<>();
        for (Module before : allBefore(failed, catalogue)) {
            Mastery mastery = masteries.apply(before.skill());
            double missing = 1 - mastery.probabilityReady(before.level());
            if (mastery.evidence() > 0 && missing >= LIKELIER) {
                causes.add(new RootCause(before, missing));
            }
        }
        causes.sort(Comparator.comparingDouble(RootCause::missing)
                .reversed()
                .thenComparing(cause -> cause.module().level())
                .thenComparing(cause -> cause.module().key()));
        return causes;
    }

    private static List<Module> allBefore(Module failed, Catalogue catalogue) {
        List<Module> before = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(failed.key()));
        Deque<String> open = new ArrayDeque<>(failed.prerequisites());
        while (!open.isEmpty() && before.size() < MOST) {
            String key = open.pop();
            Optional<Module> found = seen.add(key) ? catalogue.module(key) : Optional.empty();
            found.ifPresent(module -> {
                before.add(module);
                open.addAll(module.prerequisites());
            });
        }
        return before;
    }
}
