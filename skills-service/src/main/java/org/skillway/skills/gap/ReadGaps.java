package org.skillway.skills.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.gap.domain.GapAnalysis;
import org.skillway.skills.gap.domain.Horizon;
import org.skillway.skills.profile.Profiles;

/** Works out people's gaps as they are now. */
@ApplicationScoped
class ReadGaps {

    /** Whose gaps, and what their days are counted by. */
    record Subject(UUID personId, LocalDate startDate, ZoneId timeZone) {}

    @Inject
    Duties duties;

    @Inject
    Profiles profiles;

    @Inject
    Clock clock;

    /** In the order of the subjects. */
    List<GapsView> of(List<Subject> subjects, @Nullable Integer day) {
        var starts = subjects.stream().collect(Collectors.toMap(Subject::personId, Subject::startDate));
        var asked = duties.of(starts);
        var believed = profiles.of(starts.keySet());
        var now = clock.instant();
        return subjects.stream()
                .map(subject -> GapsView.of(
                        subject.personId(),
                        day,
                        now,
                        GapAnalysis.of(
                                asked.getOrDefault(subject.personId(), List.of()),
                                believed.getOrDefault(subject.personId(), Map.of()),
                                day == null
                                        ? new Horizon.NextCheckpoint(LocalDate.ofInstant(now, subject.timeZone()))
                                        : new Horizon.Day(day))))
                .toList();
    }
}
