package org.skillway.curriculum.easyday;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.curriculum.workday.EasyDayView;
import org.skillway.curriculum.workday.domain.EasyDays;

/** The days of the week on which somebody reviews less than usual, or nothing. */
@Schema(description = "Version 0 until they choose any.")
public record EasyDaysView(
        UUID personId,
        int version,

        @Schema(description = "Whether they chose these themselves; else they are their company's.")
        boolean chosen,

        List<EasyDayView> days) {

    static EasyDaysView of(UUID personId, EasyDays easy) {
        return new EasyDaysView(personId, easy.version(), easy.own() != null, EasyDayView.of(easy.shares()));
    }
}
