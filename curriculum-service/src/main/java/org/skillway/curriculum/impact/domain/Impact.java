package org.skillway.curriculum.impact.domain;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.Step;

/**
 * What a change of the catalogue would change of paths, found by planning twice: with what holds now and with what would
 * hold. Nothing of it is stored.
 */
public final class Impact {

    private static final int MOST_EXAMPLES = 10;

    /** A path that would ask for something else. */
    public record Example(
            UUID personId,
            @Nullable String nextBefore,
            @Nullable String nextAfter,
            List<String> added,
            List<String> removed) {}

    private final int learners;
    private final List<Example> examples = new ArrayList<>();
    private int examined;
    private int changed;

    /** On so many learners whom it concerns. */
    public Impact(int learners) {
        this.learners = learners;
    }

    /** Takes one learner into account. */
    public void examine(UUID personId, Path before, Path after) {
        examined++;
        if (before.sameAs(after)) {
            return;
        }
        changed++;
        if (examples.size() < MOST_EXAMPLES) {
            examples.add(new Example(
                    personId, next(before), next(after), missingIn(before, after), missingIn(after, before)));
        }
    }

    public int learners() {
        return learners;
    }

    public int examined() {
        return examined;
    }

    public int changed() {
        return changed;
    }

    public List<Example> examples() {
        return List.copyOf(examples);
    }

    /** How many paths would change of all whom it concerns; empty where of several nobody was examined. */
    public Optional<Estimate> estimate() {
        return examined == 0 && learners > 0 ? Optional.empty() : Optional.of(Estimate.of(learners, examined, changed));
    }

    private static @Nullable String next(Path path) {
        return path.next().map(Step::module).orElse(null);
    }

    /** What the second path asks for and the first does not. */
    private static List<String> missingIn(Path first, Path second) {
        Set<String> asked = second.steps().stream().map(Step::module).collect(toCollection(LinkedHashSet::new));
        first.steps().forEach(step -> asked.remove(step.module()));
        return List.copyOf(asked);
    }
}
