package org.skillway.curriculum.upnext;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.path.domain.Portion;
import org.skillway.curriculum.path.domain.Portion.Pick;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.slot.domain.LearningSlot;
import org.skillway.curriculum.task.domain.JustInTime.Lifted;

/**
 * What comes next for somebody now.
 *
 * @param today where they live
 * @param minutes what it has to fit
 * @param slot the slot that gives these; null where none does
 * @param first null where nothing that may be taken now is that short
 * @param passedOver what would come before it and is longer, or waits for what is
 * @param aheadOfPlan whether taking it is more than what is planned for now leaves minutes for
 * @param lifted the task that it comes first for; null where it is the path's own order
 */
public record UpNext(
        LocalDate today,
        int minutes,
        @Nullable LearningSlot slot,
        @Nullable Step first,
        List<Step> passedOver,
        boolean aheadOfPlan,
        @Nullable Lifted lifted) {

    public UpNext {
        passedOver = List.copyOf(passedOver);
    }

    static UpNext of(LocalDate today, int minutes, @Nullable LearningSlot slot, Portion portion, Pick pick) {
        Step first = pick.step();
        return new UpNext(
                today, minutes, slot, first, pick.passedOver(), first != null && portion.exceededBy(first), null);
    }

    /** With what a task needs first. */
    static UpNext lifted(LocalDate today, int minutes, @Nullable LearningSlot slot, Portion portion, Lifted lifted) {
        Step first = lifted.step();
        return new UpNext(today, minutes, slot, first, List.of(), portion.exceededBy(first), lifted);
    }

    public Optional<Step> step() {
        return Optional.ofNullable(first);
    }
}
