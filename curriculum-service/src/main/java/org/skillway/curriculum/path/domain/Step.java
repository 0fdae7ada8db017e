package org.skillway.curriculum.path.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.pace.domain.Pace;
import org.skillway.curriculum.pace.domain.PacedMinutes;

/**
 * One module on a path: the week it is planned for, the day where that matters, why it is there, and the drift it answers
 * if there is one.
 *
 * @param minutes the module's own, for anybody
 * @param paced what is counted for them at its learner's pace; null where that is the same
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
        Why why,
        @Nullable Paced paced) {

    /**
     * A step explained to its learner: why it is there, what would change it, what it brings.
     *
     * @param motive the same for programs; null where an earlier version decided, which knew of none
     */
    public record Why(
            String reason,
            String wouldChange,
            String brings,
            @Nullable Motive motive) {

        /** Where nobody says it for programs. */
        public Why(String reason, String wouldChange, String brings) {
            this(reason, wouldChange, brings, null);
        }

        /** With more words before the reason, and what they name. */
        Why preceded(String words, String parameter, String value) {
            return saying(words + " " + reason, parameter, value);
        }

        /** With more words after the reason, and what they name. */
        Why followed(String words, String parameter, String value) {
            return saying(reason + " " + words, parameter, value);
        }

        /** With more words on what would change it: what stands behind it, and by how many percent less it would have to bring. */
        Why orElse(String words, String second, long percent) {
            Motive more = motive == null ? null : motive.with("second", second).with("secondIfLess", percent);
            return new Why(reason, wouldChange + " " + words, brings, more);
        }

        Why untold() {
            return new Why(reason, wouldChange, brings);
        }

        private Why saying(String words, String parameter, String value) {
            return new Why(words, wouldChange, brings, motive == null ? null : motive.adding(parameter, value));
        }
    }

    /** What a step is expected to take its learner, in minutes, and why; the reason is theirs alone to read. */
    public record Paced(int minutes, String reason) {}

    /** Of somebody who takes as long as others. */
    public Step(
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
        this(module, title, kind, minutes, skill, week, day, inserted, driftId, why, null);
    }

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

    /** The same where its minutes are counted at a pace, unless they are already. */
    Step at(Pace pace, PacedMinutes counted) {
        return paced == null ? costing(counted.of(minutes), pace, counted) : this;
    }

    /** The same where it is charged with so many minutes, by a pace that would make it other than its own. */
    Step costing(int charged, Pace pace, PacedMinutes counted) {
        return counted.whole(minutes) == minutes
                ? this
                : new Step(
                        module,
                        title,
                        kind,
                        minutes,
                        skill,
                        week,
                        day,
                        inserted,
                        driftId,
                        why,
                        new Paced(charged, pace.reason(minutes, charged)));
    }

    /** The same in the module's own minutes. */
    Step atUsualPace() {
        return paced == null
                ? this
                : new Step(module, title, kind, minutes, skill, week, day, inserted, driftId, why, null);
    }

    /** What it is expected to take its learner, and what their budget is charged with. */
    public int pacedMinutes() {
        return paced == null ? minutes : paced.minutes();
    }

    /** Whether it can be taken in so many minutes, by its own or by theirs: nobody is kept from it by taking longer. */
    public boolean fits(int most) {
        return minutesOf(most) <= most;
    }

    /** What it takes of so many minutes: all of them where it fits by its own minutes alone. */
    public int minutesOf(int most) {
        return Math.min(pacedMinutes(), Math.max(minutes, most));
    }

    /** The same for another reason. */
    Step because(Why other) {
        return new Step(module, title, kind, minutes, skill, week, day, inserted, driftId, other, paced);
    }

    /** The same, planned for a week. */
    public Step in(LocalDate monday) {
        return new Step(module, title, kind, minutes, skill, monday, day, inserted, driftId, why, paced);
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

    /** Whether both ask for the same in as many minutes, however they explain it. */
    public boolean sameAs(Step other) {
        return standsAs(other) && pacedMinutes() == other.pacedMinutes();
    }

    /** Whether both ask for the same at the same time, whatever it takes. */
    public boolean standsAs(Step other) {
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
