package org.skillway.curriculum.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.records.domain.Win;
import org.skillway.curriculum.streak.domain.Streak;

/** How steadily somebody learns, with the small wins of the last 28 days. */
public record StreakView(
        UUID personId,

        @Schema(
                description =
                        "Working days in a row; weekends, closed days and leave neither break the run nor are asked for; 0 where it broke.")
        int days,

        int longestDays,

        @Schema(description = "Weeks in a row with a day of learning.")
        int weeks,

        int longestWeeks,

        @Schema(description = "Days of learning within the last 28.")
        int activeDays,

        @Schema(description = "The last day of learning, where the person lives; null where there was none.") @Nullable
        LocalDate lastDay,

        @Schema(description = "The latest first, ten at most.")
        List<WinView> wins) {

    private static final int MOST_WINS = 10;

    public record WinView(
            @Schema(description = "module-passed, or mistake-mended: right without help after having been wrong.")
            String kind,

            String module,
            String item,
            Instant at) {}

    static StreakView of(UUID personId, Streak streak, List<Win> wins) {
        return new StreakView(
                personId,
                streak.days().current(),
                streak.days().longest(),
                streak.weeks().current(),
                streak.weeks().longest(),
                streak.activeDays(),
                streak.lastDay(),
                wins.stream().limit(MOST_WINS).map(StreakView::win).toList());
    }

    private static WinView win(Win win) {
        return new WinView(
                win.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), win.module(), win.item(), win.at());
    }
}
