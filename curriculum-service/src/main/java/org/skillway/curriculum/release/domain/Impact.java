package org.skillway.curriculum.release.domain;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.curriculum.domain.Curriculum;
import org.skillway.curriculum.curriculum.domain.Replacement;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.progress.domain.Progress;

/**
 * What publishing a curriculum would change, found by planning for everybody twice: with what holds now and with what would
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

    /** What becomes of a module that the curriculum held before or holds now, and how many are concerned. */
    public record Moved(String module, Fate fate, @Nullable String by, boolean passCounts, int begun, int passed) {}

    /** Dropped modules stay in the catalogue and may still serve a target; withdrawn and replaced ones are offered no more. */
    public enum Fate {
        ADDED,
        DROPPED,
        WITHDRAWN,
        REPLACED
    }

    private final Map<String, Moved> moved = new TreeMap<>();
    private final List<Example> examples = new ArrayList<>();
    private int examined;
    private int changed;

    public Impact(Optional<Curriculum> before, Curriculum after) {
        Set<String> held = new LinkedHashSet<>(before.map(Curriculum::modules).orElse(List.of()));
        after.modules().stream().filter(key -> !held.contains(key)).forEach(key -> note(key, Fate.ADDED));
        held.stream().filter(key -> !after.modules().contains(key)).forEach(key -> note(key, Fate.DROPPED));
        List<Replacement> known = before.map(Curriculum::replacements).orElse(List.of());
        after.replacements().stream()
                .filter(replacement -> !known.contains(replacement))
                .forEach(this::note);
    }

    /** Takes one learner into account. */
    public void examine(UUID personId, Map<String, Progress> progress, Path before, Path after) {
        examined++;
        moved.replaceAll((key, known) -> counted(known, progress.getOrDefault(key, Progress.NONE)));
        if (before.sameAs(after)) {
            return;
        }
        changed++;
        if (examples.size() < MOST_EXAMPLES) {
            examples.add(new Example(
                    personId, next(before), next(after), missingIn(before, after), missingIn(after, before)));
        }
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

    public List<Moved> moved() {
        return List.copyOf(moved.values());
    }

    private void note(String module, Fate fate) {
        moved.put(module, new Moved(module, fate, null, false, 0, 0));
    }

    private void note(Replacement replacement) {
        Fate fate = replacement.by() == null ? Fate.WITHDRAWN : Fate.REPLACED;
        moved.put(
                replacement.module(),
                new Moved(replacement.module(), fate, replacement.by(), replacement.passCounts(), 0, 0));
    }

    private static Moved counted(Moved known, Progress progress) {
        return new Moved(
                known.module(),
                known.fate(),
                known.by(),
                known.passCounts(),
                known.begun() + (progress.open() ? 1 : 0),
                known.passed() + (progress.passed() ? 1 : 0));
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
