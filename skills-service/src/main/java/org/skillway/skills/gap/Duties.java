package org.skillway.skills.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.skillway.skills.assignment.HeldRoles;
import org.skillway.skills.assignment.domain.HeldRole;
import org.skillway.skills.gap.domain.Duty;
import org.skillway.skills.leave.Tenures;
import org.skillway.skills.leave.domain.Tenure;
import org.skillway.skills.profile.domain.Moment;

/** What people have to fill: their roles with the maps. */
@ApplicationScoped
public class Duties {

    @Inject
    HeldRoles heldRoles;

    @Inject
    Tenures tenures;

    @Inject
    Clock clock;

    /** By person, for people and the days they started. */
    public Map<UUID, List<Duty>> of(Map<UUID, LocalDate> starts) {
        var now = clock.instant();
        return of(starts, heldRoles.now(starts.keySet()), new Moment(now, now));
    }

    /** Of whoever has left by the moment nothing is asked. */
    Map<UUID, List<Duty>> of(Map<UUID, LocalDate> starts, Map<UUID, List<HeldRole>> held, Moment moment) {
        var today = LocalDate.ofInstant(moment.asOf(), ZoneOffset.UTC);
        var working = tenures.of(starts.keySet(), moment.knownAt());
        return starts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, person -> {
            var tenure = working.getOrDefault(person.getKey(), Tenure.since(person.getValue()));
            return tenure.lastsTo(today)
                    ? held.getOrDefault(person.getKey(), List.of()).stream()
                            .map(role -> Duty.of(role, tenure))
                            .toList()
                    : List.of();
        }));
    }
}
