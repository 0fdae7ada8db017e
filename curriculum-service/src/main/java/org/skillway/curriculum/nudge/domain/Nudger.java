package org.skillway.curriculum.nudge.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.nudge.domain.Nudge.Kind;
import org.skillway.curriculum.path.domain.Inserted;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.slot.domain.LearningSlot;
import org.skillway.curriculum.streak.domain.Streak;
import org.skillway.curriculum.task.domain.JustInTime.Lifted;

/**
 * Decides whether somebody is reminded at a moment, and of what.
 *
 * <p>Nobody is disturbed when {@link Openings} does not allow it, nor more often in a day than the policy says. What calls
 * for a reminder at its own time comes before anything else, and once:
 *
 * <ol>
 *   <li><b>A task</b> of the coming day that needs something.
 *   <li><b>A slot</b> that is open, with what fits it. Whoever arranged slots has said when they learn.
 * </ol>
 *
 * Neither asks for more than the minutes planned for now. At the day's usual moments comes, each kind once a day, the first
 * that applies:
 *
 * <ol>
 *   <li><b>A review</b> whose day has come. Its worth is in the day: what is recalled shortly before it would be forgotten
 *       lasts longest, and the path gave it this day for that reason.
 *   <li><b>A streak</b> of three working days or more that would end today.
 *   <li><b>The next step</b>, if anything is planned for this week or earlier: the one that whoever asks is answered.
 * </ol>
 *
 * The last two only for who has not learned today: whoever has needs no reminder. All three leave as many of the day's
 * reminders as slots and tasks will still call for, the next step also those that a sale, say, may call for. There is always a step to take at once,
 * never a mere appeal. That reminders at a planned moment help people do what they meant to do is well attested [1]; that
 * these hours and this order are the best ones is a judgement and not measured. A streak counts days and not what was
 * learned in them, so it only reminds; it earns nothing.
 *
 * <p>[1] Gollwitzer and Sheeran, Implementation intentions and goal achievement, Advances in Experimental Social
 * Psychology 38, 2006 (94 studies, d = 0.65).
 */
public final class Nudger {

    /**
     * What is known of somebody at the moment.
     *
     * @param steps the path in the order of the day
     * @param learned the days on which they learned, where they live
     * @param told the kinds of nudges they got today
     */
    public record Standing(List<Step> steps, Set<LocalDate> learned, List<Kind> told, Next next) {

        public Standing {
            steps = List.copyOf(steps);
            learned = Set.copyOf(learned);
            told = List.copyOf(told);
        }
    }

    /**
     * What they are answered who ask what comes next.
     *
     * @param step null where that is nothing
     * @param slot the open one that it fits; null where none is
     * @param lifted the task that it comes first for; null where it is the path's own order
     */
    public record Next(
            @Nullable Step step,
            @Nullable LearningSlot slot,
            @Nullable Lifted lifted,
            boolean aheadOfPlan) {}

    /** Two days in a row happen by themselves; from three on there is something to lose. */
    private static final int WORTH_KEEPING = 3;

    private final Openings openings;
    private final Occasions occasions;

    public Nudger(Openings openings, Occasions occasions) {
        this.openings = openings;
        this.occasions = occasions;
    }

    /** At one of the day's usual moments, or at another because a slot or a task calls. */
    public Optional<Nudge> decide(Standing standing, boolean usual, Instant now) {
        int left = openings.policy().mostADay() - standing.told().size();
        if (!openings.allow(now) || left <= 0) {
            return Optional.empty();
        }
        return task(standing.next(), now)
                .or(() -> slot(standing.next(), now))
                .or(() -> usual ? usual(standing, left, now) : Optional.empty());
    }

    private Optional<Nudge> task(Next next, Instant now) {
        Lifted lifted = next.lifted();
        return lifted == null || next.aheadOfPlan()
                ? Optional.empty()
                : occasions
                        .of(lifted.task(), now)
                        .map(occasion -> new Nudge(
                                occasion,
                                lifted.step(),
                                lifted.reason() + " “" + lifted.step().title() + "” takes " + minutes(lifted.step())
                                        + "."));
    }

    private Optional<Nudge> slot(Next next, Instant now) {
        LearningSlot slot = next.slot();
        Step step = next.step();
        return slot == null || step == null || next.aheadOfPlan()
                ? Optional.empty()
                : occasions
                        .of(slot, now)
                        .map(occasion -> new Nudge(
                                occasion,
                                step,
                                words(slot) + " is open: “" + step.title() + "” takes " + minutes(step) + "."));
    }

    private static String words(LearningSlot slot) {
        return switch (slot.when()) {
            case BEFORE -> "Your slot before “" + slot.moment() + "”";
            case AFTER -> "Your slot after “" + slot.moment() + "”";
            case DAY -> "Your slot “" + slot.moment() + "”";
        };
    }

    private Optional<Nudge> usual(Standing standing, int left, Instant now) {
        LocalDate today = now.atZone(openings.zone()).toLocalDate();
        int free = left - occasions.awaited(now);
        boolean asked = !standing.learned().contains(today);
        return Stream.of(
                        review(standing, today).filter(nudge -> free > 0),
                        streak(standing, today).filter(nudge -> asked && free > 0),
                        nextStep(standing, today).filter(nudge -> asked && free > occasions.possible(now)))
                .flatMap(Optional::stream)
                .filter(nudge -> !standing.told().contains(nudge.kind()))
                .findFirst();
    }

    private static Optional<Nudge> review(Standing standing, LocalDate today) {
        return first(standing, step -> isDueReview(step, today))
                .map(step -> new Nudge(
                        Kind.REVIEW,
                        step,
                        "“" + step.title() + "” is due for review; recalling it now, in " + minutes(step)
                                + ", makes it last."));
    }

    private Optional<Nudge> streak(Standing standing, LocalDate today) {
        int days =
                Streak.of(standing.learned(), today, openings.workdays()).days().current();
        return Optional.of(days)
                .filter(run -> run >= WORTH_KEEPING)
                .flatMap(kept -> next(standing, today))
                .map(step -> new Nudge(
                        Kind.STREAK,
                        step,
                        "You have learned on " + days + " working days in a row. " + minutes(step) + " of “"
                                + step.title() + "” keep it going."));
    }

    private static Optional<Nudge> nextStep(Standing standing, LocalDate today) {
        return next(standing, today)
                .map(step -> new Nudge(
                        Kind.NEXT_STEP, step, "“" + step.title() + "” is next and takes " + minutes(step) + "."));
    }

    private static boolean isDueReview(Step step, LocalDate today) {
        return step.inserted() == Inserted.REVIEW
                && step.day() != null
                && !step.day().isAfter(today);
    }

    /** Where anything is planned for this week or earlier. */
    private static Optional<Step> next(Standing standing, LocalDate today) {
        return first(standing, step -> step.isDue(today))
                .flatMap(due -> Optional.ofNullable(standing.next().step()));
    }

    private static Optional<Step> first(Standing standing, Predicate<Step> wanted) {
        return standing.steps().stream().filter(wanted).findFirst();
    }

    /** The module's own: nudges are told to others, too. */
    private static String minutes(Step step) {
        return step.minutes() == 1 ? "one minute" : step.minutes() + " minutes";
    }
}
