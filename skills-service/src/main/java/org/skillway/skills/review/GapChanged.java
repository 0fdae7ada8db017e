package org.skillway.skills.review;

import java.util.UUID;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;
import org.skillway.skills.gap.domain.KnownGap;

/** A person's gap opened, closed, is of another kind, larger or smaller by a quarter of a level, or measured against another demand. */
@FactType("org.skillway.skills.gap.changed.v1")
record GapChanged(
        UUID personId,
        String skill,
        int requiredLevel,
        double estimatedLevel,
        int byDay,
        String kind,
        boolean open,
        String reason)
        implements Fact {

    static GapChanged of(UUID personId, KnownGap gap) {
        return new GapChanged(
                personId,
                gap.skill(),
                gap.requiredLevel(),
                gap.estimatedLevel(),
                gap.byDay(),
                gap.kind().code(),
                gap.kind().isOpen(),
                gap.reason());
    }
}
