package org.skillway.skills.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.skillway.platform.access.Caller;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.lattice.NextRoles;
import org.skillway.skills.organisation.Person;
import org.skillway.skills.rolemap.RoleMaps;
import org.skillway.skills.rolemap.domain.RoleMap;
import org.skillway.skills.succession.domain.Bench;
import org.skillway.skills.succession.domain.Bench.Candidate;

/** Who of an area could take over a role, or each role of a family. */
@ApplicationScoped
class ReadBenches {

    private static final int AN_HOUR = 60;

    @Inject
    Area area;

    @Inject
    NextRoles nextRoles;

    @Inject
    RoleMaps maps;

    @Inject
    Caller caller;

    BenchView ofRole(String role) {
        var map = maps.of(List.of(role)).values().stream()
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "No map of role '" + role + "'."));
        return BenchView.of(benches(List.of(map)).getFirst());
    }

    PipelineView ofFamily(String family) {
        var roles = maps.ofFamily(family);
        if (roles.isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND, "No role of family '" + family + "'.");
        }
        return PipelineView.of(family, benches(roles));
    }

    private List<Bench> benches(List<RoleMap> roles) {
        var members = area.read("succession.read");
        var next = nextRoles.of(members.known().held().values().stream()
                .flatMap(Collection::stream)
                .map(held -> held.map().role())
                .collect(Collectors.toSet()));
        return roles.stream().map(role -> bench(role, members, next)).toList();
    }

    private Bench bench(RoleMap role, Area.Members members, Map<String, List<String>> next) {
        return new Bench(
                role.role(),
                members.people().stream()
                        .filter(person -> !person.userName().equals(caller.userName()))
                        .filter(person -> leadsTo(role.role(), person, members, next))
                        .map(person -> candidate(role, person, members))
                        .toList());
    }

    /** Whoever holds the role is no successor to it, as whoever asks is none for themselves. */
    private static boolean leadsTo(String role, Person person, Area.Members members, Map<String, List<String>> next) {
        var held = members.known().held().getOrDefault(person.personId(), List.of());
        return held.stream().noneMatch(one -> one.map().role().equals(role))
                && held.stream()
                        .anyMatch(one ->
                                next.getOrDefault(one.map().role(), List.of()).contains(role));
    }

    private static Candidate candidate(RoleMap role, Person person, Area.Members members) {
        var asked = members.known().of(person.personId(), role, AN_HOUR);
        return new Candidate(
                person.personId(),
                person.userName(),
                asked.from(),
                members.known().forecast(person.personId(), asked));
    }
}
