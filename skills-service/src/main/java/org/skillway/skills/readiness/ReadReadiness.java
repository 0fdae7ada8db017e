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
import org.skillway.skills.gap.domain.Inference;
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
import org.skillway.skills.taxonomy.SkillCard;
import org.skillway.skills.taxonomy.Skills;
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

    @Inject
    Skills skills;

    /** A role asked of somebody, and what relations make likely of what is in the way. */
    private record Asked(UUID personId, ReadinessCase role, Map<String, Inference> speaking) {}

    /**
     * In the order of the people.
     *
     * @param ofNow whether nothing of the past is asked
     */
    List<List<ReadinessView>> of(
            List<UUID> personIds, @Nullable String role, int minutesAWeek, Moment moment, boolean ofNow) {
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
        var named = RoleMap.skillsOf(published.values());
        var coverages = assets.asOf(named, moment);
        var helping = helpers.of(personIds, named, moment.asOf(), moment.knownAt());
        var stretching = stretching(personIds, moment);
        var likely = likelyLevels.of(moment, ofNow);
        var asked = personIds.stream()
                .map(person -> {
                    var inferred = likely.apply(known.today(person));
                    return targets(role, known.held().getOrDefault(person, List.of()), next, published).stream()
                            .map(map -> known.of(person, map, minutesAWeek))
                            .map(one -> new Asked(person, one, GapClosingPlan.speaking(one, inferred)))
                            .toList();
                })
                .toList();
        var names = names(asked.stream().flatMap(List::stream).toList());
        return asked.stream()
                .map(ofPerson -> ofPerson.stream()
                        .map(one -> {
                            var matches = stretching.matches(one.personId(), one.role());
                            var plan = GapClosingPlan.of(
                                    one.role(),
                                    coverages,
                                    helping.getOrDefault(one.personId(), HelpersOf.nobody(one.personId())),
                                    matches,
                                    one.speaking(),
                                    key -> names.getOrDefault(key, key));
                            return ReadinessView.of(
                                    one.role().role(),
                                    known.forecast(one.personId(), one.role()),
                                    one.speaking(),
                                    plan,
                                    matches);
                        })
                        .toList())
                .toList();
    }

    /** Of the skills by which others are likely; one statement, and none where there are none. */
    private Map<String, String> names(List<Asked> asked) {
        var keys = asked.stream()
                .flatMap(one -> one.speaking().values().stream())
                .flatMap(likely -> likely.from().stream())
                .collect(Collectors.toSet());
        return keys.isEmpty()
                ? Map.of()
                : skills.cards(keys).values().stream().collect(Collectors.toMap(SkillCard::key, SkillCard::name));
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
