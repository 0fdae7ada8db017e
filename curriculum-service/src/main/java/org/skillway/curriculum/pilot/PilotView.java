package org.skillway.curriculum.pilot;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pilot group and who is in it: fixed when it was arranged, whoever joins or leaves a team later. */
public record PilotView(
        String key,
        int version,
        String name,

        @Schema(description = "Everybody in it, whether named or found in a named team.")
        List<UUID> people) {

    static PilotView of(PilotGroup group) {
        return new PilotView(group.key(), group.version(), group.name(), group.people());
    }
}
