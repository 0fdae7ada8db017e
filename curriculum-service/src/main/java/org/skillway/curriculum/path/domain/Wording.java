package org.skillway.curriculum.path.domain;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.mastery.domain.Mastery;
import org.skillway.curriculum.mastery.domain.Readiness;
import org.skillway.curriculum.path.domain.Chains.Emphasis;
import org.skillway.curriculum.path.domain.Step.Why;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.progress.domain.Refreshed;
import org.skillway.curriculum.progress.domain.Struggle;
import org.skillway.curriculum.rootcause.domain.RootCause;
import org.skillway.curriculum.target.domain.Target;

/** Says what the planner decided, to the learner, with the numbers it decided by. */
final class Wording {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Wording() {}

    static Why learning(Situation situation, Chains ahead, Chain chain, Optional<Chain> second, Reason best) {
        Prospect prospect = ahead.prospect();
        Module module = chain.first();
        Belief before = prospect.belief(module.skill());
        Belief after = Prospect.after(module, before);
        Optional<Target> aim = aim(prospect, module.skill(), situation.today());
        Optional<Emphasis> emphasis = ahead.emphasised(chain);
        String reason = aim.map(target -> need(target, before)).orElse("Your roles ask for nothing here themselves.")
                + opens(chain)
                + emphasis.map(counts -> " " + counts.words()).orElse("")
                + " " + best.sentence()
                + (ahead.isProven(module) ? " Your company's learning team recommends it among equals." : "");
        String brings = level(before).equals(level(after))
                ? "Clears the way; it is “" + chain.goal().title() + "” that brings you further."
                : "Expected to bring you from level " + level(before) + " to " + level(after) + " in "
                        + name(module.skill())
                        + aim.map(target -> chances(before, after, target)).orElse("") + ".";
        Motive motive = new LearningMotive(chain, second, best, before, after)
                .towards(aim)
                .emphasised(emphasis)
                .recommended(ahead.isProven(module))
                .motive();
        return new Why(reason, change(module, chain, second), brings, motive);
    }

    static Why pinned(Situation situation, Module module) {
        Belief before = situation.mastery(module.skill()).belief();
        return new Why(
                "You pinned this.",
                "Unpinning it takes it off, and so does showing that you can do it already.",
                "Expected to bring you from level " + level(before) + " to " + level(Prospect.after(module, before))
                        + " in " + name(module.skill()) + ".",
                Motive.of(Motive.Code.PINNED)
                        .with("skill", module.skill())
                        .with("level", level(before))
                        .with("levelAfter", level(Prospect.after(module, before))));
    }

    static Why beforePinned(Module module, Module pinned) {
        return new Why(
                "It must come before “" + pinned.title() + "”, which you pinned.",
                "Unpinning that takes it off, and so does showing that you can do this already.",
                minutes(module.minutes()) + " on " + name(module.skill()) + "; opens “" + pinned.title() + "”.",
                before(Motive.Code.BEFORE_PINNED, module, pinned));
    }

    static Why required(Module module) {
        return new Why(
                "Your company asks this of your role, whatever you know already.",
                "Passing its checks takes it off, also without taking it first.",
                minutes(module.minutes()) + " on " + name(module.skill()) + "; opens what waits for it.",
                Motive.of(Motive.Code.REQUIRED).with("skill", module.skill()));
    }

    static Why mandatory(Module module) {
        return new Why(
                "Your manager decided that you take this; the reason stands with the decision, and you can object to"
                        + " it.",
                "Passing its checks takes it off, and so does lifting the decision.",
                minutes(module.minutes()) + " on " + name(module.skill()) + ".",
                Motive.of(Motive.Code.MANDATORY).with("skill", module.skill()));
    }

    static Why beforeMandatory(Module module, Module mandatory) {
        return new Why(
                "It must come before “" + mandatory.title() + "”, which your manager decided that you take.",
                "Showing that you can do this already takes it off.",
                minutes(module.minutes()) + " on " + name(module.skill()) + "; opens “" + mandatory.title() + "”.",
                before(Motive.Code.BEFORE_MANDATORY, module, mandatory));
    }

    static Why begun(Module module) {
        return new Why(
                "You have begun this and its check is still open.",
                "Passing its check or putting it away for good takes it off.",
                "Its minutes are spent already; the check shows whether they were worth it.",
                Motive.of(Motive.Code.BEGUN));
    }

    static Why refresher(Module module, Drift drift, int week) {
        LocalDate since = drift.since().atZone(ZoneOffset.UTC).toLocalDate();
        String when = week == 0 ? "" : " Your approved minutes are used up until then.";
        return new Why(
                "Your work signal " + drift.kpi() + " has slipped since " + DAY.format(since) + ", and "
                        + name(drift.skill()) + " is behind it." + when,
                "It goes away when " + drift.kpi() + " recovers before you begin.",
                minutes(module.minutes()) + " on " + name(drift.skill()) + "; " + drift.kpi()
                        + " will show whether they helped.",
                Motive.of(Motive.Code.SIGNAL_SLIPPED)
                        .with("kpi", drift.kpi())
                        .with("skill", drift.skill())
                        .with("since", since)
                        .with("later", week > 0));
    }

    static Why pulled(Module module, int week) {
        return new Why(
                "You asked for it." + (week == 0 ? "" : " Your approved minutes are used up until then."),
                "Taking it back takes it off, and so do two weeks in which you do not begin it.",
                minutes(module.minutes()) + " on " + name(module.skill()) + "; recalling it now makes it last longer.",
                Motive.of(Motive.Code.ASKED_FOR).with("skill", module.skill()).with("later", week > 0));
    }

    static Why remedy(Inserted as, Module failed, int rounds) {
        String went = "“" + failed.title() + "” did not work out " + times(rounds) + ". ";
        String how = switch (as) {
            case SIMPLIFIED -> "This explains the same more simply.";
            case WORKED_EXAMPLE -> "This shows it done, step by step.";
            default -> "Some practice in " + name(failed.skill()) + " comes before another try.";
        };
        return new Why(
                went + how,
                "Getting the checks of “" + failed.title() + "” right takes it off at once.",
                "Opens “" + failed.title() + "” and what builds on it again.",
                Motive.of(Motive.Code.REMEDY)
                        .with("failed", failed.key())
                        .with("rounds", rounds)
                        .with("as", as.code()));
    }

    static Why sureMistake(Module mistaken, Why why) {
        return why.preceded(
                "An answer in “" + mistaken.title()
                        + "” is worth setting right before it becomes a habit, so this comes first.",
                "settingRight",
                mistaken.key());
    }

    static Why rootCause(RootCause cause, Mastery mastery, Module failed, int rounds) {
        Module missing = cause.module();
        return new Why(
                "“" + failed.title() + "” did not work out " + times(rounds) + ". Of all it builds on, “"
                        + missing.title() + "” is what you most likely miss: you are at about level "
                        + level(mastery.belief()) + " of the " + level(missing.level()) + " it takes in "
                        + name(missing.skill()) + ", " + percent(cause.missing())
                        + " sure below it. So that comes first.",
                "Showing that you can do “" + missing.title() + "”, or getting the checks of “" + failed.title()
                        + "” right, takes it off.",
                "Gives “" + failed.title() + "” the ground it stands on.",
                Motive.of(Motive.Code.ROOT_CAUSE)
                        .with("failed", failed.key())
                        .with("rounds", rounds)
                        .with("missing", missing.key())
                        .with("skill", missing.skill())
                        .with("level", level(mastery.belief()))
                        .with("needed", level(missing.level()))
                        .with("below", wholePercent(cause.missing())));
    }

    static Said refreshedEnough(Drift drift) {
        return new Said(
                Refreshed.MOST_PER_SKILL + " refreshers in " + Refreshed.PERIOD.toDays() + " days have not brought "
                        + drift.kpi() + " back. Look at it together with somebody strong in " + name(drift.skill())
                        + ".",
                Motive.of(Motive.Code.REFRESHED_ENOUGH)
                        .with("kpi", drift.kpi())
                        .with("refreshers", Refreshed.MOST_PER_SKILL)
                        .with("days", Refreshed.PERIOD.toDays()));
    }

    static Said nothingToRefreshWith(Drift drift) {
        return new Said(
                drift.kpi() + " has slipped, and there is no module that refreshes " + name(drift.skill())
                        + " in your minutes. Ask somebody strong in it.",
                Motive.of(Motive.Code.NOTHING_TO_REFRESH_WITH).with("kpi", drift.kpi()));
    }

    static Said askSomebody(String skill) {
        return new Said(
                "Three rounds in a row did not work out in " + name(skill)
                        + ". Somebody strong in it helps more now than another module.",
                Motive.of(Motive.Code.ROUNDS_IN_VAIN).with("rounds", Struggle.ENOUGH));
    }

    /** Why a module is left out; empty where it is not. */
    static Optional<Said> skipped(Situation situation, Module module) {
        if (situation.progressIn(module).state() == Progress.State.TESTED_OUT) {
            return Optional.of(new Said(
                    "You showed in a test that you can do this.",
                    Motive.of(Motive.Code.TESTED_OUT).with("skill", module.skill())));
        }
        return !situation.passed(module) && situation.readyFor(module)
                ? Optional.of(reached(situation, module))
                : Optional.empty();
    }

    private static Said reached(Situation situation, Module module) {
        Mastery mastery = situation.mastery(module.skill());
        double sure = mastery.probabilityReady(module.level());
        return new Said(
                "You are at level " + level(module.level()) + " in " + name(module.skill()) + " already ("
                        + percent(sure) + " sure, from " + mastery.unassisted() + " pieces of evidence).",
                Motive.of(Motive.Code.LEVEL_REACHED)
                        .with("skill", module.skill())
                        .with("level", level(module.level()))
                        .with("sure", wholePercent(sure))
                        .with("evidence", mastery.unassisted()));
    }

    private static Motive before(Motive.Code code, Module module, Module later) {
        return Motive.of(code).with("skill", module.skill()).with("before", later.key());
    }

    private static Optional<Target> aim(Prospect prospect, String skill, LocalDate today) {
        return prospect.open().getOrDefault(skill, List.of()).stream()
                .max(Comparator.comparingDouble((Target target) -> target.urgencyOn(today))
                        .thenComparing(Target::level));
    }

    private static String chances(Belief before, Belief after, Target target) {
        return "; the chance that you reach " + level(target.level()) + " rises from " + percent(before, target)
                + " to " + percent(after, target);
    }

    static String need(Target target, Belief belief) {
        return "You are at about level " + level(belief) + " in " + name(target.skill()) + "; "
                + String.join(" and ", target.roles()) + " needs " + level(target.level()) + " by "
                + DAY.format(target.due()) + (target.critical() ? ", and it is critical." : ".");
    }

    private static String opens(Chain chain) {
        return chain.modules().size() > 1
                ? " It opens the way to “" + chain.goal().title() + "”."
                : "";
    }

    private static String change(Module module, Chain chain, Optional<Chain> second) {
        String ready = dropsOut(module);
        return second.map(other -> ready + " “" + other.first().title() + "” would come first if this brought "
                        + percent(1 - other.worth() / chain.worth()) + " less.")
                .orElse(ready);
    }

    static String dropsOut(Module module) {
        return "It drops out when evidence of your own makes it " + percent(Readiness.PROBABILITY)
                + " sure that you are at level " + level(module.level()) + ".";
    }

    private static String percent(Belief belief, Target target) {
        return percent(belief.probabilityAtLeast(target.level().logits()));
    }

    static String percent(double share) {
        return wholePercent(share) + " %";
    }

    static long wholePercent(double share) {
        return Math.round(share * 100);
    }

    static String level(Belief belief) {
        return level(Level.ofLogits(belief.mean()));
    }

    static String level(Level level) {
        double tenths = Math.round(level.value() * 10) / 10.0;
        return tenths == Math.rint(tenths) ? Integer.toString((int) tenths) : Double.toString(tenths);
    }

    static String name(String skill) {
        return skill.replace('-', ' ');
    }

    static String minutes(int minutes) {
        return minutes == 1 ? "One minute" : minutes + " minutes";
    }

    private static String times(int rounds) {
        return rounds == 1 ? "the first time" : rounds + " times";
    }
}
