package org.skillway.curriculum.pacing;

import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.pace.domain.Pace;

/** The pace that somebody is planned at, for themselves to read. */
@Schema(description = "All are times the minutes of modules.")
public record PaceView(
        UUID personId,

        @Schema(description = "What is counted.") double counted,

        @Schema(description = "What their own choice is; null where they leave it to their answers.") @Nullable
        Double chosen,

        @Schema(description = "What their answers say; null where these are too few, or the company wants none.")
        @Nullable
        Double estimated,

        @Schema(description = "How many answers say so. It takes ten.")
        int answers,

        String reason) {

    private static final double PERCENT = 100;

    static PaceView of(UUID personId, Pace pace) {
        OptionalInt told = pace.told();
        return new PaceView(
                personId,
                pace.percent() / PERCENT,
                pace.chosen() == null ? null : pace.chosen() / PERCENT,
                told.isPresent() ? told.getAsInt() / PERCENT : null,
                pace.answers(),
                reason(pace));
    }

    private static String reason(Pace pace) {
        if (pace.chosen() != null || pace.told().isPresent()) {
            return pace.sentence() + ".";
        }
        return pace.off()
                ? "Your company has nobody's pace estimated, so modules count with their own minutes."
                : "It takes " + Pace.FEWEST_ANSWERS + " timed answers to say how long you take, and there are "
                        + pace.answers() + "; until then modules count with their own minutes.";
    }
}
