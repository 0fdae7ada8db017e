package org.skillway.curriculum.slot.domain;

import static java.util.Comparator.comparingInt;

import java.util.List;
import org.skillway.curriculum.path.domain.Step;

/**
 * A step of somebody's path that none of their slots is long enough for: none ever brings it. Where nobody arranged slots there is
 * no such step.
 *
 * @param minutes that a slot needs to bring it: the module's own, or fewer for whoever takes less
 */
public record LongStep(String module, String title, int minutes, String reason) {

    /** In the order of the path. */
    public static List<LongStep> of(SlotPlan plan, List<Step> steps) {
        return plan.slots().stream()
                .max(comparingInt(LearningSlot::minutes))
                .map(longest -> steps.stream()
                        .filter(step -> !step.fits(longest.minutes()))
                        .map(step -> of(step, longest))
                        .toList())
                .orElse(List.of());
    }

    private static LongStep of(Step step, LearningSlot longest) {
        int minutes = Math.min(step.minutes(), step.pacedMinutes());
        String reason =
                "The longest slot, '%s', has %d minutes. It comes in one of %d or more, and to whoever has as many outside a slot."
                        .formatted(longest.moment(), longest.minutes(), minutes);
        return new LongStep(step.module(), step.title(), minutes, reason);
    }
}
