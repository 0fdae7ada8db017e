package org.skillway.curriculum.workday;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day of the week on which there is less reviewing than usual. */
public record EasyDayView(
        @Schema(description = "Of the week, such as friday.")
        String day,

        @Schema(description = "Of a usual day's minutes for reviews, from 0 to 1.")
        double share) {

    /** From Monday on. */
    public static List<EasyDayView> of(Map<DayOfWeek, Double> shares) {
        return shares.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(easy -> new EasyDayView(easy.getKey().name().toLowerCase(Locale.ROOT), easy.getValue()))
                .toList();
    }
}
