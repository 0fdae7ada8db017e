package org.skillway.curriculum.nudgepolicy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.curriculum.nudgepolicy.domain.NudgePolicy;
import org.skillway.curriculum.store.TenantPolicy.Versioned;

/** When a company lets its people be disturbed. */
@Schema(description = "Version 0 is what holds until somebody decides otherwise.")
public record NudgePolicyView(
        int version,
        int mostADay,
        LocalTime quietFrom,
        LocalTime quietTo,
        List<String> days,
        List<LocalDate> closedDays) {

    static NudgePolicyView of(Versioned<NudgePolicy> stored) {
        NudgePolicy policy = stored.policy();
        return new NudgePolicyView(
                stored.version(),
                policy.mostADay(),
                policy.quiet().from(),
                policy.quiet().to(),
                policy.days().stream()
                        .sorted()
                        .map(day -> day.name().toLowerCase(Locale.ROOT))
                        .toList(),
                policy.closed().stream().sorted().toList());
    }
}
