package org.skillway.skills.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
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
    Session session;

    @Inject
    Clock clock;

    /** By person, as planned now; of somebody unknown there are none. */
    public Map<UUID, List<Duty>> of(Collection<UUID> people) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var employed = session
                .createSelectionQuery(Employed.QUERY, Employed.class)
                .setParameterList("people", people)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(Employed::personId));
        var held = heldRoles.now(employed.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        person -> person.getValue().getFirst().rolesOn(today))));
        return employed.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        person -> duties(
                                held.getOrDefault(person.getKey(), List.of()),
                                Employed.tenure(person.getValue().getFirst(), person.getValue()),
                                today)));
    }

    /** Of whoever has left by the moment nothing is asked. */
    Map<UUID, List<Duty>> of(Map<UUID, LocalDate> starts, Map<UUID, List<HeldRole>> held, Moment moment) {
        var today = LocalDate.ofInstant(moment.asOf(), ZoneOffset.UTC);
        var working = tenures.of(starts.keySet(), moment.knownAt());
        return starts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, person -> {
            var tenure = working.getOrDefault(person.getKey(), Tenure.since(person.getValue()));
            return duties(held.getOrDefault(person.getKey(), List.of()), tenure, today);
        }));
    }

    private static List<Duty> duties(List<HeldRole> held, Tenure tenure, LocalDate today) {
        return tenure.lastsTo(today)
                ? held.stream().map(role -> Duty.of(role, tenure)).toList()
                : List.of();
    }
}
