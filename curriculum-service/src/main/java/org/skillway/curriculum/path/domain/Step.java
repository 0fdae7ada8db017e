package org.skillway.curriculum.path.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;

/**
 * One module on a path: the week it is planned for, the day where that matters, why it is there, and the drift it answers
 * if there is one.
 */
public record Step(
        String module,
        String title,
        ModuleKind kind,
        int minutes,
        String skill,
        LocalDate week,
        @Nullable LocalDate day,
        @Nullable Inserted inserted,
        @Nullable UUID driftId,
        Why why) {

    /** A step explained to its learner: why it is there, what would change it, what it brings. */
    public record Why(String reason, String wouldChange, String brings) {}

    static Step ordinary(Module module, LocalDate week, Why why) {
        return of(module, week, null, null, why);
    }

    static Step inserted(Module module, LocalDate week, Inserted inserted, Why why) {
        return of(module, week, inserted, null, why);
    }

    static Step refresher(Module module, LocalDate week, Drift drift, Why why) {
        return of(module, week, Inserted.REFRESHER, drift.id(), why);
    }

    static Step review(Module module, int minutes, LocalDate week, LocalDate day, Why why) {
        return new Step(
                module.key(),
                module.title(),
                module.kind(),
                minutes,
                module.skill(),
                week,
                day,
                Inserted.REVIEW,
                null,
                why);
    }

    /** Whether its time has come: its day where it has one, else its week. */
    public boolean isDue(LocalDate today) {
        return !(day == null ? week : day).isAfter(today);
    }

    /** What cannot wait first: what was inserted for this week, then reviews whose day has come. */
    int rank(LocalDate today) {
        if (inserted == Inserted.REVIEW) {
            return day != null && !day.isAfter(today) ? 1 : 2;
        }
        return inserted != null && !week.isAfter(today) ? 0 : 2;
    }

    /** Whether both ask for the same, however they explain it. */
    public boolean sameAs(Step other) {
        return module.equals(other.module)
                && inserted == other.inserted
                && week.equals(other.week)
                && Objects.equals(day, other.day);
    }

    private static Step of(
            Module module, LocalDate week, @Nullable Inserted inserted, @Nullable UUID driftId, Why why) {
        return new Step(
                module.key(),
                module.title(),
                module.kind(),
                module.minutes(),
                module.skill(),
                week,
                null,
                inserted,
                driftId,
                why);
    }
}
