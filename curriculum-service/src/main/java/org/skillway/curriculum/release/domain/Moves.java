package org.skillway.curriculum.release.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.curriculum.domain.Curriculum;
import org.skillway.curriculum.curriculum.domain.Replacement;
import org.skillway.curriculum.progress.domain.Progress;

/** What becomes of the modules of a curriculum once another version of it holds, and how far learners are with them. */
public final class Moves {

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

    public Moves(Optional<Curriculum> before, Curriculum after) {
        Set<String> held = new LinkedHashSet<>(before.map(Curriculum::modules).orElse(List.of()));
        after.modules().stream().filter(key -> !held.contains(key)).forEach(key -> note(key, Fate.ADDED));
        held.stream().filter(key -> !after.modules().contains(key)).forEach(key -> note(key, Fate.DROPPED));
        List<Replacement> known = before.map(Curriculum::replacements).orElse(List.of());
        after.replacements().stream()
                .filter(replacement -> !known.contains(replacement))
                .forEach(this::note);
    }

    /** Takes one learner into account. */
    public void count(Map<String, Progress> progress) {
        moved.replaceAll((key, known) -> counted(known, progress.getOrDefault(key, Progress.NONE)));
    }

    /** By the keys of the modules. */
    public List<Moved> all() {
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
}
