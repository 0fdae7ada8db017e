package org.skillway.curriculum.path.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.budget.domain.Budget;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.path.domain.Path.Left;
import org.skillway.curriculum.path.domain.Path.Waiting;
import org.skillway.curriculum.path.domain.Step.Why;

/**
 * Says what a remedy is for beside the first thing, and what becomes of a module whose remedy has no room; only its learner is
 * told what is left of their minutes.
 */
final class RemedyWording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private RemedyWording() {}

    /** It waits, until that day at most. */
    static Waiting until(LocalDate day, Module failed, Module remedy, int minutes, Weeks weeks) {
        String reason = quoted(failed) + " did not work out and waits for " + quoted(remedy) + ", which takes "
                + minutes(remedy.minutes())
                + ": none of these four weeks has room for it beside what comes first. Taking"
                + " what comes first makes room, and so do more approved minutes; from " + DAY.format(day)
                + " on it is tried again without.";
        Motive motive = motive(Motive.Code.WAITS_FOR_ROOM, remedy).with("until", day);
        return waiting(failed, remedy, true, new Said(reason, motive), left(minutes, weeks));
    }

    /** It has waited long enough. */
    static Waiting anyMore(Module failed, Module remedy, int minutes, Weeks weeks, PlannerVersion version) {
        String waited = version.letsOffersCompete()
                ? quoted(failed) + " has waited for " + Weeks.AHEAD + " weeks, and no week has room for "
                        + quoted(remedy) + ", which takes " + minutes(remedy.minutes()) + " and would help."
                : "For " + Weeks.AHEAD + " weeks no week has had room for " + quoted(remedy) + ", which takes "
                        + minutes(remedy.minutes()) + " and would help with " + quoted(failed) + ".";
        String reason = waited + " So that is tried again without; more approved minutes would make room.";
        Motive motive = motive(Motive.Code.WAITED_ENOUGH, remedy).with("weeks", Weeks.AHEAD);
        return waiting(failed, remedy, false, new Said(reason, motive), left(minutes, weeks));
    }

    /** It does not wait for what never fits. */
    static Waiting inAnySitting(Module failed, Module remedy, Budget budget) {
        String reason =
                quoted(remedy) + " would help with " + quoted(failed) + " but takes " + minutes(remedy.minutes())
                        + ", and the longest approved sitting has " + budget.longestSitting()
                        + ". So that is tried again without; a longer sitting would make room.";
        Motive motive = motive(Motive.Code.NO_SITTING_LONG_ENOUGH, remedy).with("longest", budget.longestSitting());
        return waiting(failed, remedy, false, new Said(reason, motive), null);
    }

    /** Of the shorter one that has room. */
    static Why instead(Why why, Module better) {
        return why.followed(
                quoted(better) + " would come first but takes " + minutes(better.minutes())
                        + ", and none of these four weeks has room for it.",
                "insteadOf",
                better.key());
    }

    /** Of what mends another module as well. */
    static Why also(Why why, Module other) {
        return why.followed(quoted(other) + " did not work out either and waits for this, too.", "also", other.key());
    }

    static Why also(Why why, List<Module> others) {
        Why all = why;
        for (Module other : others) {
            all = also(all, other);
        }
        return all;
    }

    private static Motive motive(Motive.Code code, Module remedy) {
        return Motive.of(code).with("remedy", remedy.key()).with("minutes", remedy.minutes());
    }

    private static Waiting waiting(Module failed, Module remedy, boolean held, Said said, @Nullable Left left) {
        return new Waiting(
                failed.key(), remedy.key(), remedy.title(), remedy.minutes(), held, said.reason(), said.motive(), left);
    }

    static Left left(int minutes, Weeks weeks) {
        int thisWeek = weeks.free(0);
        int most = weeks.most();
        String reason = "It is counted with " + minutes(minutes) + " for you; of your approved minutes this week has "
                + thisWeek + " left, and none of these four weeks has more than " + most + ".";
        return new Left(minutes, thisWeek, most, reason);
    }

    private static String quoted(Module module) {
        return "“" + module.title() + "”";
    }

    private static String minutes(int minutes) {
        return minutes == 1 ? "one minute" : minutes + " minutes";
    }
}
