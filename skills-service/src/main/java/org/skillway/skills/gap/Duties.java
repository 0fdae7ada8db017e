package org.skillway.skills.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.skillway.skills.assignment.HeldRoles;
import org.skillway.skills.assignment.domain.HeldRole;
import org.skillway.skills.gap.domain.Duty;

/** What people have to fill: their roles with the maps. */
@ApplicationScoped
public class Duties {

    @Inject
    HeldRoles heldRoles;

    /** By person, for people and the days they started. */
    public Map<UUID, List<Duty>> of(Map<UUID, LocalDate> starts) {
        return of(starts, heldRoles.now(starts.keySet()));
    }

    static Map<UUID, List<Duty>> of(Map<UUID, LocalDate> starts, Map<UUID, List<HeldRole>> held) {
        return starts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> held.getOrDefault(entry.getKey(), List.of()).stream()
                                .map(role -> Duty.of(role, entry.getValue()))
                                .toList()));
    }
}
