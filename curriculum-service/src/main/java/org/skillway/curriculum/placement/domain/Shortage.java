package org.skillway.curriculum.placement.domain;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.mastery.domain.Level;

/**
 * A level of a skill that cannot be tested with the items there are.
 *
 * @param modules those of the level, which have to be taken then
 * @param items how many different ones of the skill a machine can grade
 * @param missing how many more it takes for whoever has met none; null where no number would do
 * @param missingOnceRead the same for whoever has read those of the module they are at
 * @param missingToFail how many more it takes so that a test can also end as failed
 */
public record Shortage(
        String skill,
        Level level,
        List<String> modules,
        int items,
        @Nullable Integer missing,
        @Nullable Integer missingOnceRead,
        @Nullable Integer missingToFail) {

    public Shortage {
        modules = List.copyOf(modules);
    }

    public static Shortage of(
            String skill,
            Level level,
            List<String> modules,
            int items,
            OptionalInt missing,
            OptionalInt onceRead,
            OptionalInt toFail) {
        return new Shortage(skill, level, modules, items, orNull(missing), orNull(onceRead), orNull(toFail));
    }

    /** Whether a verdict is out of reach for somebody. */
    public boolean any() {
        return !Objects.equals(missing, 0) || !Objects.equals(missingOnceRead, 0) || !Objects.equals(missingToFail, 0);
    }

    public String sentence() {
        String asked = "level " + level.value() + " with " + items + (items == 1 ? " question" : " questions");
        if (missing == null) {
            return "However many questions like these there were, " + asked
                    + " could not be tested: the rates of wrong verdicts promised are too strict.";
        }
        if (missing > 0) {
            return "Nobody can be tested for " + asked + ": " + more(missing) + " would do.";
        }
        if (missingOnceRead == null || missingOnceRead > 0) {
            return "Whoever has read the questions of the module they are at cannot be tested for " + asked
                    + (missingOnceRead == null ? "." : ": " + more(missingOnceRead) + " would do.");
        }
        return "A test for " + asked + " cannot tell who is short of it and ends undecided"
                + (missingToFail == null ? "." : ": " + more(missingToFail) + " would do.");
    }

    private static String more(int items) {
        return items == 1 ? "one more" : items + " more";
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
