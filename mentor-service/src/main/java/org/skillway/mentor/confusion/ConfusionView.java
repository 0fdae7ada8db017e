package org.skillway.mentor.confusion;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.mentor.Kebab;
import org.skillway.mentor.confusion.domain.Confusion;

/** Where somebody is confused, as those who may see the person read it. */
@Schema(description = "Noticed by the learner, a mentor or a manager; who it was stays in the audit log.")
public record ConfusionView(
        UUID id,
        UUID personId,
        String skill,
        @Nullable String module,
        String concept,
        String tag,
        String by,
        Instant at) {

    static ConfusionView of(Confusion confusion) {
        return new ConfusionView(
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
