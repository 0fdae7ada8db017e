package org.skillway.skills.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.assignment.domain.HeldRole;
import org.skillway.skills.coverage.Assets;
import org.skillway.skills.gap.LikelyLevels;
import org.skillway.skills.helper.Helpers;
import org.skillway.skills.helper.domain.HelpersOf;
import org.skillway.skills.lattice.NextRoles;
import org.skillway.skills.profile.domain.Moment;
import org.skillway.skills.readiness.domain.GapClosingPlan;
import org.skillway.skills.readiness.domain.ReadinessCase;
import org.skillway.skills.rolemap.RoleMaps;
import org.skillway.skills.rolemap.domain.RoleMap;
import org.skillway.skills.stretch.StretchAssignments;
import org.skillway.skills.stretch.domain.Applicant;
import org.skillway.skills.stretch.domain.Opening;
import org.skillway.skills.stretch.domain.StretchMatch;
import org.skillway.skills.stretch.domain.StretchMatch.Matches;
import org.skillway.skills.undertaking.Applicants;

/** Forecasts people's readiness for one role, or for all that may come after those they hold. */
@ApplicationScoped
class ReadReadiness {

    @Inject
    Standings standings;

    @Inject
    NextRoles nextRoles;

    @Inject
    RoleMaps maps;

    @Inject
    Assets assets;

    @Inject
    Helpers helpers;

    @Inject
    LikelyLevels likelyLevels;

    @Inject
    StretchAssignments assignments;

    @Inject
    Applicants applicants;

    /** In the order of the people. */
    List<List<ReadinessView>> of(List<UUID> personIds, @Nullable String role, int minutesAWeek, Moment moment) {
        var known = standings.of(personIds, moment);
        var next = role == null
                ? nextRoles.asOf(roles(known.held().values()), moment.documents())
                : Map.<String, List<String>>of();
        var wanted =
                role == null ? next.values().stream().flatMap(List::stream).collect(Collectors.toSet()) : Set.of(role);
        var published = maps.asOf(wanted, moment.documents());
        if (role != null && published.isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND, "No map of role '" + role + "'. Maybe it was not published yet.");
        }
        var skills = RoleMap.skillsOf(published.values());
        var coverages = assets.asOf(skills, moment);
        var helping = helpers.of(personIds, skills, moment.asOf(), moment.knownAt());
        var stretching = stretching(personIds, moment);
        var likely = likelyLevels.asOf(moment);
        return personIds.stream()
                .map(person -> {
                    var inferred = likely.apply(known.today(person));
                    return targets(role, known.held().getOrDefault(person, List.of()), next, published).stream()
                            .map(map -> known.of(person, map, minutesAWeek))
                            .map(asked -> {
                                var matches = stretching.matches(person, asked);
                                var plan = GapClosingPlan.of(
                                        asked,
                                        coverages,
                                        helping.getOrDefault(person, HelpersOf.nobody(person)),
                                        matches,
                                        inferred);
                                return ReadinessView.of(
                                        asked.role(),
                                        known.forecast(person, asked),
                                        GapClosingPlan.speaking(asked, inferred),
                                        plan,
                                        matches);
                            })
                            .toList();
                })
                .toList();
    }

    private Stretching stretching(List<UUID> personIds, Moment moment) {
        var openings = assignments.asOf(moment.documents());
        return new Stretching(openings, openings.isEmpty() ? Map.of() : applicants.of(personIds, moment));
    }

    /** The company's stretch assignments, and how people stand to them. */
    private record Stretching(List<Opening> openings, Map<UUID, Applicant> applicants) {

        Matches matches(UUID person, ReadinessCase asked) {
            return Optional.ofNullable(applicants.get(person))
                    .map(applicant -> StretchMatch.of(GapClosingPlan.wants(asked), applicant, openings))
                    .orElse(Matches.NONE);
        }
    }

    private static List<RoleMap> targets(
            @Nullable String role,
            List<HeldRole> held,
            Map<String, List<String>> next,
            Map<String, RoleMap> published) {
        var wanted = new TreeSet<String>();
        if (role == null) {
            held.forEach(one -> wanted.addAll(next.getOrDefault(one.map().role(), List.of())));
        } else {
            wanted.add(role);
        }
        return wanted.stream()
                .flatMap(one -> Optional.ofNullable(published.get(one)).stream())
                .toList();
    }

    private static Set<String> roles(Collection<List<HeldRole>> held) {
        return held.stream().flatMap(List::stream).map(one -> one.map().role()).collect(Collectors.toSet());
    }
}
