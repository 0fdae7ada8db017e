package org.skillway.curriculum.upnext;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.path.domain.Portion;
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
 * @param aheadOfPlan whether taking it is more than what is planned for now leaves minutes for
 * @param lifted the task that it comes first for; null where it is the path's own order
 */
public record UpNext(
        LocalDate today,
        int minutes,
        @Nullable LearningSlot slot,
        @Nullable Step first,
        boolean aheadOfPlan,
        @Nullable Lifted lifted) {

    static UpNext of(
            LocalDate today, int minutes, @Nullable LearningSlot slot, Portion portion, Optional<Lifted> lifted) {
        Optional<Step> first = lifted.map(Lifted::step).or(() -> portion.first(minutes));
        return new UpNext(
                today,
                minutes,
                slot,
                first.orElse(null),
                first.filter(portion::exceededBy).isPresent(),
                lifted.orElse(null));
    }

    public Optional<Step> step() {
        return Optional.ofNullable(first);
    }
}
