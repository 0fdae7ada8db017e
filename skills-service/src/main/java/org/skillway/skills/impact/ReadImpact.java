package org.skillway.skills.impact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Reach;
import org.skillway.platform.audit.Audit;
import org.skillway.skills.alias.StoredAliases;
import org.skillway.skills.assignment.Assignments;
import org.skillway.skills.assignment.domain.HeldRole;
import org.skillway.skills.assignment.domain.RoleAssignment;
import org.skillway.skills.effort.Effort;
import org.skillway.skills.gap.domain.Duty;
import org.skillway.skills.impact.domain.Holder;
import org.skillway.skills.impact.domain.Impact;
import org.skillway.skills.leave.Tenures;
import org.skillway.skills.leave.domain.Tenure;
import org.skillway.skills.rolemap.RoleMaps;
import org.skillway.skills.rolemap.domain.RoleMap;

/** Works out what another map of a role would change, and writes nothing but that somebody looked. */
@ApplicationScoped
public class ReadImpact {

    @Inject
    Effort effort;

    @Inject
    Assignments assignments;

    @Inject
    Holders holders;

    @Inject
    Tenures tenures;

    @Inject
    RoleMaps maps;

    @Inject
    StoredAliases aliases;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** For whoever asked; those who are named to them are on record as read. */
    public ImpactView preview(RoleMap map) {
        var view = ImpactView.of(map.role(), effort.overEverybody(() -> of(map)), caller.reach() == Reach.ALL);
        audit.read("role-map.preview", "role-map/" + map.role());
        audit.readAll(
                "gap.read",
                view.examples().stream()
                        .filter(one -> !one.userName().equals(caller.userName()))
                        .map(one -> "person/" + one.personId())
                        .toList());
        return view;
    }

    public Impact of(RoleMap map) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var assigned = assignments.ofHolders(map.role());
        Map<String, RoleMap> now = maps.of(roles(assigned.values()));
        Map<String, RoleMap> then = new HashMap<>(now);
        then.put(map.role(), map.byNamesOf(aliases.now()));
        var skills = new HashSet<>(RoleMap.skillsOf(now.values()));
        skills.addAll(RoleMap.skillsOf(then.values()));
        var active = holders.active(assigned.keySet(), today);
        var working = tenures.of(active.stream().map(Holders.Active::personId).toList());
        var believed = holders.estimates(assigned.keySet(), skills);
        return Impact.of(active.stream()
                .map(one -> new Holder(
                        one.personId(),
                        one.userName(),
                        one.inSight(),
                        duties(one, assigned, now, working),
                        duties(one, assigned, then, working),
                        believed.getOrDefault(one.personId(), Map.of())))
                .toList());
    }

    private static List<Duty> duties(
            Holders.Active person,
            Map<UUID, List<RoleAssignment>> assigned,
            Map<String, RoleMap> maps,
            Map<UUID, Tenure> working) {
        var tenure = working.getOrDefault(person.personId(), Tenure.since(person.started()));
        return assigned.getOrDefault(person.personId(), List.of()).stream()
                .flatMap(
                        role -> Optional.ofNullable(maps.get(role.role()))
                                .map(map -> new HeldRole(map, role.weight(), role.from()))
                                .stream())
                .map(role -> Duty.of(role, tenure))
                .toList();
    }

    private static Set<String> roles(Collection<List<RoleAssignment>> assigned) {
        return assigned.stream().flatMap(List::stream).map(RoleAssignment::role).collect(Collectors.toSet());
    }
}
