package org.skillway.mentor.confusion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.mentor.Kebab;
import org.skillway.mentor.confusion.domain.Confusion;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** A learner, a mentor or a manager said where a learner is confused. */
@FactType("org.skillway.mentor.confusion.tagged.v1")
record ConfusionTagged(
        UUID confusionId,
        UUID personId,
        String skill,
        @Nullable String module,
        String concept,
        String tag,
        String by,
        Instant at)
        implements Fact {

    static ConfusionTagged of(Confusion confusion) {
        return new ConfusionTagged(
                confusion.id(),
                confusion.personId(),
                confusion.skill(),
                confusion.module(),
                confusion.concept(),
                Kebab.of(confusion.tag()),
                Kebab.of(confusion.by()),
                confusion.at());
    }
}
