package org.skillway.curriculum.mastery.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the norms under which what happened was least surprising.
 *
 * <p><b>Model.</b> Empirical Bayes [1]: the answers are replayed under candidate norms, each answer foretold from those
 * before it; the sum of the logarithms of those probabilities is the evidence for the norms [2]. It is weighed against
 * {@link Norms#USUAL}: spreads, wanders and the slip are expected within a factor of two of it two times in three, start
 * and learning within one logit and 0.3. With the answers of eight people that expectation holds the search back, with
 * those of forty hardly, with those of hundreds not at all. Where authors said how hard items are, the replay begins there:
 * then a start is on the same scale as the levels that people are told.
 *
 * <p><b>Search.</b> One norm after the other is tried a step up and a step down and keeps what is better; when none helps,
 * the step is halved [3]. The objective is smooth and nearly without interactions, and no derivative is needed.
 *
 * <p><b>Constants.</b> At most 300 people, taken evenly: the relative error of a variance from so many is
 * sqrt(2 / 300) = 8 %, which no forecast notices. The search ends at a quarter of the first step, for the same reason.
 *
 * <p>[1] Efron, Large-Scale Inference, 2010, chapter 1. [2] Dawid, Statistical Theory: The Prequential Approach, JRSS A
 * 147, 1984. [3] Hooke and Jeeves, Direct Search, JACM 8, 1961.
 */
public final class NormSearch {

    private static final int PEOPLE = 300;
    private static final double SMALLEST_STEP = 0.25;
    private static final double WORTHWHILE = 0.01;
    private static final double MOST_SLIP = 0.4;
    private static final int NORMS = 9;

    private final List<Replay.Event> events;
    private final double[] best = new double[NORMS];
    private double highest;

    private NormSearch(List<Replay.Event> events) {
        this.events = events;
    }

    /** The norms of these people, from their answers in the order in which they were given. */
    public static Norms from(List<Replay.Event> history) {
        return new NormSearch(some(history)).search();
    }

    /** The same, and where people begin in each skill by what is believed of the items, by their keys. */
    public static Norms from(List<Replay.Event> history, Map<String, Belief> items) {
        Norms found = from(history);
        return found.beginning(SkillStarts.from(history, items, found));
    }

    private static List<Replay.Event> some(List<Replay.Event> history) {
        List<String> everybody =
                history.stream().map(Replay.Event::person).distinct().toList();
        Set<String> chosen = new LinkedHashSet<>();
        int most = Math.min(PEOPLE, everybody.size());
        for (int i = 0; i < most; i++) {
            chosen.add(everybody.get((int) ((long) i * everybody.size() / most)));
        }
        return history.stream().filter(event -> chosen.contains(event.person())).toList();
    }

    private Norms search() {
        highest = worth(best);
        for (double step = 1; step >= SMALLEST_STEP; ) {
            if (!improved(step)) {
                step /= 2;
            }
        }
        return norms(best);
    }

    private boolean improved(double step) {
        boolean improved = false;
        for (int i = 0; i < NORMS; i++) {
            improved |= tried(i, step) || tried(i, -step);
        }
        return improved;
    }

    private boolean tried(int norm, double step) {
        double before = best[norm];
        best[norm] += step;
        double worth = worth(best);
        if (worth > highest + WORTHWHILE) {
            highest = worth;
            return true;
        }
        best[norm] = before;
        return false;
    }

    /** The logarithm of evidence and expectation; a candidate counts its distances from the usual in standard deviations. */
    private double worth(double[] candidate) {
        double sum = 0;
        for (double distance : candidate) {
            sum += distance * distance;
        }
        return Replay.evidence(norms(candidate), events) - sum / 2;
    }

    private static Norms norms(double[] distance) {
        Norms usual = Norms.USUAL;
        return new Norms(
                usual.start() + distance[0],
                usual.learning() + 0.3 * distance[1],
                usual.peopleSpread() * Math.pow(2, distance[2]),
                usual.strengthSpread() * Math.pow(2, distance[3]),
                usual.skillSpread() * Math.pow(2, distance[4]),
                usual.itemSpread() * Math.pow(2, distance[5]),
                usual.generalWander() * Math.pow(2, distance[6]),
                usual.strengthWander() * Math.pow(2, distance[7]),
                Math.min(usual.slip() * Math.pow(2, distance[8]), MOST_SLIP));
    }
}
