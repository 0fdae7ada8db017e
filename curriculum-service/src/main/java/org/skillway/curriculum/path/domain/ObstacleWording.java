package org.skillway.curriculum.path.domain;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.budget.domain.Budget;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.path.domain.Path.Left;
import org.skillway.curriculum.path.domain.Path.Waiting;
import org.skillway.curriculum.path.domain.Pursued.Demand;
import org.skillway.curriculum.path.domain.Step.Why;
import org.skillway.curriculum.target.domain.Target;

/** Says what keeps something that is to be learned off a path, and what becomes of a target towards which nothing leads. */
final class ObstacleWording {

    /** More titles nobody reads; the keys of all are in the motive. */
    private static final int MOST_TITLES = 3;

    private ObstacleWording() {}

    /** Longer than every approved sitting, and to be taken or before something that is. */
    static Waiting tooLong(Module module, Demand demand, Collection<Module> holds, Budget budget) {
        Module wanted = demand.module();
        String asked = switch (demand.word()) {
            case REQUIRED -> "Your company asks " + quoted(wanted) + " of your role";
            case MANDATORY -> "Your manager decided that you take " + quoted(wanted);
            case PINNED -> "You pinned " + quoted(wanted);
        };
        String before =
                module.equals(wanted) ? ". It takes " : ", and " + quoted(module) + " must come before it. It takes ";
        return tooLong(asked + before, module, holds, budget);
    }

    /** The shortest of what keeps its learner from all that leads on in a skill. */
    static Waiting tooLong(Module module, Target target, Collection<Module> holds, Budget budget) {
        String all = "All that leads on in " + Wording.name(target.skill());
        String asked = module.skill().equals(target.skill())
                ? all + " takes too long: the shortest, " + quoted(module) + ", takes "
                : all + " waits for " + quoted(module) + ", which takes ";
        return tooLong(asked, module, holds, budget);
    }

    private static Waiting tooLong(String asked, Module module, Collection<Module> holds, Budget budget) {
        int longest = budget.longestSitting();
        String reason = asked + minutes(module.minutes()) + ", and the longest approved sitting has " + longest
                + ". So it stands on no path" + heldUp(holds) + "; a longer sitting would make room.";
        Motive motive = Motive.of(Motive.Code.TOO_LONG)
                .with("minutes", module.minutes())
                .with("longest", longest);
        return itself(module, true, new Said(reason, holding(motive, holds)), null);
    }

    /** Its skill rests, and it with that. */
    static Waiting resting(Module module, LocalDate until, Collection<Module> holds) {
        String reason = "Three rounds in a row did not work out in " + Wording.name(module.skill())
                + ". So " + quoted(module) + " stands on no path until " + Wording.DAY.format(until)
                + heldUp(holds) + "; somebody strong in it helps more now than another module.";
        Motive motive =
                Motive.of(Motive.Code.RESTS).with("skill", module.skill()).with("until", until);
        return itself(module, true, new Said(reason, holding(motive, holds)), null);
    }

    /** No week has room for it; the drift that it is for is null where its learner asked for it. */
    static Waiting withoutRoom(Module refresher, @Nullable Drift drift, int minutes, Weeks weeks) {
        String asked = drift == null
                ? "You asked for " + quoted(refresher)
                : "Your work signal " + drift.kpi() + " has slipped, and " + quoted(refresher)
                        + " would refresh what is behind it";
        String reason = asked + ". It takes " + minutes(refresher.minutes())
                + ", and none of these four weeks has room for it beside the other refreshers. Taking those makes room,"
                + " and so do more approved minutes.";
        Motive motive = Motive.of(Motive.Code.REFRESHER_WITHOUT_ROOM).with("minutes", refresher.minutes());
        Left left = RemedyWording.left(minutes, weeks);
        return itself(
                refresher, false, new Said(reason, drift == null ? motive : motive.with("kpi", drift.kpi())), left);
    }

    /** A person should help: there is nothing left to take. */
    static Said nothingLeft(Target target, Belief belief) {
        return new Said(
                Wording.need(target, belief) + " Nothing is left in " + Wording.name(target.skill())
                        + " that brings you further or shows that you are there. Somebody strong in it can help, and your"
                        + " manager can say what they see you do.",
                about(Motive.Code.NOTHING_LEFT, target, belief));
    }

    /** It is taken for its checks, or because it must come before what is. */
    static Why showing(Module module, Module goal, Target target, Belief belief) {
        boolean itself = module.equals(goal);
        String can =
                itself ? "its checks can still show" : "it must come before " + quoted(goal) + ", whose checks can";
        Motive motive = about(Motive.Code.SHOWING, target, belief).with("skill", module.skill());
        return new Why(
                Wording.need(target, belief) + " Nothing is left that is expected to bring you noticeably further; "
                        + can + (itself ? "" : " still show") + " that you are there.",
                Wording.dropsOut(module),
                itself
                        ? "Its checks say more surely where you are in " + Wording.name(target.skill()) + "."
                        : "Clears the way to " + quoted(goal) + ".",
                itself ? motive : motive.with("before", goal.key()));
    }

    private static Motive about(Motive.Code code, Target target, Belief belief) {
        return Motive.of(code)
                .with("roles", String.join(", ", target.roles()))
                .with("level", Wording.level(belief))
                .with("needed", Wording.level(target.level()))
                .with("due", target.due());
    }

    private static Waiting itself(Module module, boolean held, Said said, @Nullable Left left) {
        return new Waiting(
                module.key(), module.key(), module.title(), module.minutes(), held, said.reason(), said.motive(), left);
    }

    private static Motive holding(Motive motive, Collection<Module> holds) {
        return holds.isEmpty()
                ? motive
                : motive.with("holds", holds.stream().map(Module::key).collect(joining(",")));
    }

    private static String heldUp(Collection<Module> holds) {
        if (holds.isEmpty()) {
            return "";
        }
        List<String> titles =
                holds.stream().limit(MOST_TITLES).map(ObstacleWording::quoted).toList();
        int more = holds.size() - titles.size();
        String named = String.join(", ", titles) + (more == 0 ? "" : " and " + more + " more");
        return ", nor does what waits for it (" + named + ")";
    }

    private static String quoted(Module module) {
        return "“" + module.title() + "”";
    }

    private static String minutes(int minutes) {
        return minutes == 1 ? "one minute" : minutes + " minutes";
    }
}
