package org.skillway.curriculum.path.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Catalogue;

/**
 * What of a path is for now and what lies ahead. For now are the steps planned for this week or an earlier one, which the
 * approved minutes hold, and reviews whose day has come. Whoever wants to may go ahead to what is planned for later weeks, but
 * to no review: called on before its day it makes nothing last longer.
 */
public record Portion(List<Step> now, List<Step> ahead) {

    public Portion {
        now = List.copyOf(now);
        ahead = List.copyOf(ahead);
    }

    /** Of steps in the order of the day. */
    public static Portion of(List<Step> steps, LocalDate today) {
        return new Portion(
                steps.stream().filter(step -> step.isDue(today)).toList(),
                steps.stream()
                        .filter(step -> !step.isDue(today) && step.inserted() != Inserted.REVIEW)
                        .toList());
    }

    /** All that may be taken, what is for now first. */
    public List<Step> steps() {
        return Stream.concat(now.stream(), ahead.stream()).toList();
    }

    /**
     * What comes first in so many minutes.
     *
     * @param step null where nothing that may be taken is that short
     * @param passedOver what would come before it and is longer, or waits for what is
     */
    public record Pick(@Nullable Step step, List<Step> passedOver) {

        public Pick {
            passedOver = List.copyOf(passedOver);
        }
    }

    /**
     * What comes first in so many minutes: of what is for now, else of what lies ahead; never before what must come before it.
     *
     * @param catalogue as it binds the learner; asked only where something is passed over
     */
    public Pick first(int minutes, Supplier<Catalogue> catalogue) {
        List<Step> steps = steps();
        int longer = (int) steps.stream().takeWhile(step -> !step.fits(minutes)).count();
        return longer == 0 || longer == steps.size()
                ? new Pick(longer < steps.size() ? steps.getFirst() : null, steps.subList(0, longer))
                : first(steps, minutes, catalogue.get());
    }

    private static Pick first(List<Step> steps, int minutes, Catalogue catalogue) {
        List<Step> passedOver = new ArrayList<>();
        for (Step step : steps) {
            if (step.fits(minutes) && !waits(step, passedOver, catalogue)) {
                return new Pick(step, passedOver);
            }
            passedOver.add(step);
        }
        return new Pick(null, passedOver);
    }

    private static boolean waits(Step step, List<Step> passedOver, Catalogue catalogue) {
        List<String> before = catalogue.prerequisites(step.module());
        return passedOver.stream()
                .anyMatch(other -> other.inserted() != Inserted.REVIEW && before.contains(other.module()));
    }

    /** Whether taking it now is more than what is planned for now leaves minutes for. */
    public boolean exceededBy(Step step) {
        return ahead.contains(step)
                && step.pacedMinutes()
                        > now.stream().mapToInt(Step::pacedMinutes).sum();
    }
}
