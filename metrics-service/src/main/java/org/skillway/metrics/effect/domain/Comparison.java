package org.skillway.metrics.effect.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.UUID;

/**
 * What a module does to the work of those who took it, where nobody drew lots.
 *
 * <p>Each taker's KPI in the four weeks after they first took it is held against their own four weeks before, and that
 * change against the mean change, at the same time, of everybody measured who had not taken it by the end of it:
 *
 * <pre>  effect = mean over takers of (own change - mean change of the others)</pre>
 *
 * a difference in differences with takers at different times [1], each compared with those not treated yet, so that nobody
 * who was treated serves as a comparison [2]. Its error is the jackknife over people, because the same others stand beside
 * many takers [3].
 *
 * <p><b>Check.</b> The same is computed for the four weeks before. That no difference is seen in them may be for want of
 * people, so C asks for proof that there was hardly any [4]: with ten takers at least, the 90 % interval of that earlier
 * difference must lie within half of the effect to either side of zero, so that half of the effect remains even if the
 * earlier difference went on. Else the grade is D. Nothing raises it: who takes a module chose to, or was chosen. With fewer
 * than five others there is only before and after, grade E, in which everything else that happened at the time is
 * contained; people who are picked because they did badly get better by themselves.
 *
 * <p><b>Limits.</b> People in one team share what happens to it, so intervals are too narrow where a whole team takes a
 * module at once. As half of the effect is itself estimated, about one in ten passes the check whose earlier difference is
 * exactly half of it. At most 400 takers, the latest, and the first 400 others of the courses, in their order, are looked
 * at.
 *
 * <p>[1] Angrist and Pischke, Mostly Harmless Econometrics, 2009, chapter 5. [2] Goodman-Bacon, Journal of Econometrics 225,
 * 2021. [3] Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 11. [4] Bilinski and Hatfield, Nothing to
 * see here? Non-inferiority approaches to parallel trends, arXiv 1805.03273, 2018.
 */
public final class Comparison {

    public static final Duration WINDOW = Duration.ofDays(28);

    /** So many takers, and so many others, are looked at. */
    public static final int MOST = 400;

    static final int ENOUGH = 5;
    private static final int ENOUGH_TO_CHECK = 10;
    private static final double CHECKED_AT = 0.9;
    private static final double MARGIN = 0.5;

    private final List<Taking> takings;
    private final Map<UUID, Instant> taken = new HashMap<>();
    private final SequencedMap<UUID, Course> courses;

    /**
     * From the first taking of everybody who ever took it. Whose time after it is not over by now is no taker yet, and no
     * comparison for anybody else either.
     */
    public Comparison(List<Taking> all, SequencedMap<UUID, Course> courses, Instant now) {
        takings = all.stream()
                .filter(taking -> taking.isSettled(now))
                .sorted(Comparator.comparing(Taking::at).reversed().thenComparing(Taking::person))
                .limit(MOST)
                .toList();
        all.forEach(taking -> taken.put(taking.person(), taking.at()));
        this.courses = courses;
    }

    /** Empty while fewer than five takers were measured before and after, or where all changed by the same. */
    public Optional<Estimate> estimate() {
        Contrast contrast = contrast(Duration.ZERO);
        Optional<Estimate> estimate = contrast.takers() < ENOUGH ? beforeAndAfter() : Optional.of(compared(contrast));
        return estimate.filter(Estimate::hasSpread);
    }

    private Estimate compared(Contrast contrast) {
        Assumption before = contrast.takers() < ENOUGH_TO_CHECK
                ? Assumption.NOT_CHECKED
                : before(MARGIN * Math.abs(contrast.value()));
        return new Estimate(
                before == Assumption.MOVED_ALIKE ? Grade.C : Grade.D,
                contrast.takers(),
                contrast.others(),
                contrast.value(),
                contrast.error(),
                contrast.degrees(),
                List.of(Assumption.NOT_BY_LOT, before));
    }

    private Assumption before(double margin) {
        Contrast earlier = contrast(WINDOW);
        if (earlier.takers() < ENOUGH_TO_CHECK) {
            return Assumption.NOT_CHECKED;
        }
        double reach = StudentT.within(CHECKED_AT, earlier.degrees()) * earlier.error();
        double apart = Math.abs(earlier.value());
        if (apart + reach <= margin) {
            return Assumption.MOVED_ALIKE;
        }
        return apart > reach ? Assumption.MOVED_APART : Assumption.NOT_CHECKED;
    }

    private Optional<Estimate> beforeAndAfter() {
        List<Double> changes = new ArrayList<>();
        takings.forEach(taking -> change(taking.person(), taking.at()).ifPresent(changes::add));
        if (changes.size() < ENOUGH) {
            return Optional.empty();
        }
        Sample sample = Sample.of(changes);
        return Optional.of(new Estimate(
                Grade.E,
                sample.size(),
                0,
                sample.mean(),
                Math.sqrt(sample.errorVariance()),
                sample.size() - 1,
                List.of(Assumption.NO_COMPARISON)));
    }

    private Contrast contrast(Duration earlier) {
        Contrast contrast = new Contrast();
        for (Taking taking : takings) {
            Instant at = taking.at().minus(earlier);
            OptionalDouble own = change(taking.person(), at);
            Map<UUID, Double> others = own.isPresent() ? others(taking, at) : Map.of();
            if (others.size() >= ENOUGH) {
                contrast.add(taking.person(), own.getAsDouble(), others);
            }
        }
        return contrast;
    }

    private Map<UUID, Double> others(Taking taking, Instant at) {
        Map<UUID, Double> changes = new HashMap<>();
        courses.keySet().stream()
                .filter(person -> isUntaken(person, taking))
                .limit(MOST)
                .forEach(person -> change(person, at).ifPresent(change -> changes.put(person, change)));
        return changes;
    }

    private boolean isUntaken(UUID person, Taking taking) {
        Instant own = taken.get(person);
        return !person.equals(taking.person())
                && (own == null || own.isAfter(taking.at().plus(WINDOW)));
    }

    private OptionalDouble change(UUID person, Instant at) {
        Course course = courses.get(person);
        return course == null ? OptionalDouble.empty() : course.change(at, WINDOW, WINDOW);
    }
}
