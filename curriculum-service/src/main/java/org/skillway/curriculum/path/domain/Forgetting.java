package org.skillway.curriculum.path.domain;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.memory.domain.Fsrs;
import org.skillway.curriculum.memory.domain.Memory;
import org.skillway.curriculum.memory.domain.Rating;
import org.skillway.curriculum.memory.domain.Review;
import org.skillway.curriculum.memory.domain.Trace;
import org.skillway.curriculum.target.domain.Target;

/**
 * What it costs to forget, in the planner's own terms: the weighted levels expected to be missing ({@link PathPlanner}).
 *
 * <p>What is forgotten takes back what its module gives to somebody half a level below it, so a lesson half a level:
 * a judgement, as the modules' effects are. With the probability that it is forgotten by a day (FSRS-6, {@link Fsrs}) that
 * lowers the ability in its skill, and with it what is missing of each of the skill's targets, reached ones included.
 * A review saves what would be missing without it, less what is missing with it: from its day on the memory is fresh, and
 * lasts by how much more it is expected to be stable, recalled or not.
 *
 * <p>What a curriculum requires and no role asks for counts as a target at its module's own level, of usual weight and due.
 *
 * <p><b>Limits.</b> Each outcome is counted by itself and at what is believed today: that several are forgotten at once
 * costs more than their sum, and what is learned meanwhile makes it cost less.
 */
final class Forgetting {

    private static final Fsrs FSRS = Fsrs.STANDARD;

    private final Situation situation;
    private final Map<String, List<Target>> targets;
    private final Map<String, Belief> beliefs = new HashMap<>();

    Forgetting(Situation situation) {
        this.situation = situation;
        targets = situation.targets().stream().collect(groupingBy(Target::skill));
    }

    /** The weighted levels that a review on a day in a week keeps from missing, on average over the ends of that week and the later ones. */
    double saved(Module outcome, LocalDate day, int week, LocalDate monday) {
        Trace trace = situation.memories().trace(outcome.key());
        Memory memory = trace.memory();
        LocalDate last = trace.lastDay(situation.zone());
        double recalled = FSRS.recall(memory, between(last, day));
        Memory good = FSRS.review(memory, between(last, day), Rating.GOOD);
        Memory again = FSRS.review(memory, between(last, day), Rating.AGAIN);
        double sum = 0;
        for (int later = week; later < Weeks.AHEAD; later++) {
            LocalDate end = monday.plusWeeks(later + 1L);
            double without = FSRS.recall(memory, between(last, end));
            double with = recalled * FSRS.recall(good, between(day, end))
                    + (1 - recalled) * FSRS.recall(again, between(day, end));
            sum += missing(outcome, 1 - without) - missing(outcome, 1 - with);
        }
        return Math.max(0, sum / (Weeks.AHEAD - week));
    }

    /** The day it is due, or today where that is past. */
    LocalDate due(Review review) {
        LocalDate due = review.last()
                .plusDays(FSRS.interval(review.memory(), review.wanted()).toDays());
        return due.isBefore(situation.today()) ? situation.today() : due;
    }

    /** The weighted levels missing where an outcome is forgotten with this probability. */
    private double missing(Module outcome, double forgotten) {
        Belief belief = beliefs.computeIfAbsent(
                        outcome.skill(), skill -> situation.mastery(skill).belief())
                .shifted(-forgotten * outcome.setback());
        List<Target> asked = targets.getOrDefault(outcome.skill(), List.of());
        return asked.isEmpty()
                ? belief.shortfall(outcome.level().logits())
                : asked.stream()
                        .mapToDouble(target -> target.urgencyOn(situation.today())
                                * belief.shortfall(target.level().logits()))
                        .sum();
    }

    private static Duration between(LocalDate from, LocalDate to) {
        return Duration.ofDays(Math.max(0, ChronoUnit.DAYS.between(from, to)));
    }
}
