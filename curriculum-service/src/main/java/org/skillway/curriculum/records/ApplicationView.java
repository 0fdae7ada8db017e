package org.skillway.curriculum.records;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.records.domain.Application;

/** How long it took somebody from learning something to using it at work. */
public record ApplicationView(
        UUID personId,

        @Schema(description = "Of the modules used; null where none was.") @Nullable
        Double medianHours,

        @Schema(description = "Of the modules used, or passed more than 24 hours ago: the share used within 24 hours.")
        @Nullable
        Double soonShare,

        List<ModuleUse> modules) {

    private static final double SECONDS_PER_HOUR = 3600;

    public record ModuleUse(
            String module,
            Instant passedAt,

            @Schema(description = "The first use told of; null where none was.") @Nullable
            Instant appliedAt,

            @Nullable Double hours) {

        static ModuleUse of(Application known) {
            Duration lag = known.lag();
            return new ModuleUse(known.module(), known.learned(), known.applied(), lag == null ? null : inHours(lag));
        }
    }

    static ApplicationView of(UUID personId, List<Application> known, Instant now) {
        List<Application> settled =
                known.stream().filter(each -> each.settled(now)).toList();
        return new ApplicationView(
                personId,
                median(known),
                settled.isEmpty()
                        ? null
                        : (double) settled.stream().filter(Application::soon).count() / settled.size(),
                known.stream().map(ModuleUse::of).toList());
    }

    private static @Nullable Double median(List<Application> known) {
        double[] hours = known.stream()
                .map(Application::lag)
                .filter(Objects::nonNull)
                .mapToDouble(ApplicationView::inHours)
                .sorted()
                .toArray();
        int middle = hours.length / 2;
        if (hours.length == 0) {
            return null;
        }
        return hours.length % 2 == 1 ? hours[middle] : (hours[middle - 1] + hours[middle]) / 2;
    }

    private static double inHours(Duration lag) {
        return lag.toSeconds() / SECONDS_PER_HOUR;
    }
}
