package org.skillway.skills.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.alias.StoredAliases;
import org.skillway.skills.assignment.HeldRoles;
import org.skillway.skills.assignment.domain.HeldRole;
import org.skillway.skills.finding.domain.SkillCase;
import org.skillway.skills.gap.LikelyLevels;
import org.skillway.skills.gap.ReadGaps;
import org.skillway.skills.gap.domain.Gap;
import org.skillway.skills.gap.domain.Inference;
import org.skillway.skills.gap.domain.Target;
import org.skillway.skills.organisation.People;
import org.skillway.skills.organisation.Person;
import org.skillway.skills.profile.Beliefs;
import org.skillway.skills.profile.Moments;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.profile.domain.Moment;
import org.skillway.skills.profile.domain.SkillBelief;
import org.skillway.skills.profile.domain.SkillHistory;
import org.skillway.skills.readiness.Standings;
import org.skillway.skills.rolemap.RoleMaps;
import org.skillway.skills.rolemap.domain.RoleMap;

/** Gathers all that goes into an estimate, a gap or a forecast, as of a moment. */
@ApplicationScoped
class FindingInputs {

    /** What a rule is about, a skill or a role, and what it takes. */
    record Gathered(String kind, String subject, String inputs) {}

    private static final int AN_HOUR = 60;

    @Inject
    People people;

    @Inject
    HeldRoles heldRoles;

    @Inject
    RoleMaps maps;

    @Inject
    ReadGaps readGaps;

    @Inject
    Beliefs beliefs;

    @Inject
    StoredAliases aliases;

    @Inject
    Standings standings;

    @Inject
    Moments moments;

    @Inject
    LikelyLevels likelyLevels;

    Gathered of(UUID personId, FindingRequest request) {
        var person = people.require(personId);
        var moment = moments.of(request.asOf(), request.knownAt());
        if (request.kind().equals(Rule.READINESS)) {
            var minutes = request.minutesPerWeek();
            return readiness(personId, required(request.role(), "/role"), minutes == null ? AN_HOUR : minutes, moment);
        }
        var skill = aliases.asOf(moment.documents()).canonical(required(request.skill(), "/skill"));
        var held = heldRoles
                .asOf(List.of(personId), moment.asOf(), moment.knownAt())
                .getOrDefault(personId, List.of());
        var target = request.kind().equals(Rule.GAP) ? target(person, skill, request, moment) : null;
        var believed = beliefs.whole(personId, held, moment);
        var belief = believed.get(skill);
        var inputs = new SkillCase(
                skill,
                belief == null ? SkillHistory.NONE : belief.history(),
                HeldRole.skills(held).contains(skill),
                moment.asOf(),
                target,
                beliefs.answers(personId, skill, moment),
                target == null ? null : likely(believed, target, moment, isOfNow(request)));
        return new Gathered(request.kind(), skill, Rule.write(inputs));
    }

    private static boolean isOfNow(FindingRequest request) {
        return request.asOf() == null && request.knownAt() == null;
    }

    /** Only what speaks to the gap is kept: what relations make likely of other levels is no ground of it. */
    private @Nullable Inference likely(Map<String, SkillBelief> believed, Target target, Moment moment, boolean ofNow) {
        var today = SkillBelief.today(believed);
        var own = today.getOrDefault(target.skill(), Estimate.NOTHING_KNOWN);
        var inferred = likelyLevels.of(moment, ofNow).apply(today).get(target.skill());
        return Gap.between(target, own).inferring(inferred).inferred();
    }

    Gathered readiness(UUID personId, String role) {
        return readiness(personId, role, AN_HOUR, moments.now());
    }

    private Gathered readiness(UUID personId, String role, int minutesAWeek, Moment moment) {
        var asked = standings.of(List.of(personId), moment).of(personId, map(role, moment), minutesAWeek);
        return new Gathered(Rule.READINESS, role, Rule.write(asked));
    }

    private Target target(Person person, String skill, FindingRequest request, Moment moment) {
        var role = request.role();
        var other = role == null ? null : map(role, moment);
        return readGaps.target(person, skill, request.day(), other, moment)
                .orElseThrow(() -> new Problem(
                        ProblemCode.UNPROCESSABLE,
                        "Nothing is asked in '" + skill + "' by then, so there is no gap.",
                        Problem.at("/skill", "not asked for")));
    }

    private RoleMap map(String role, Moment moment) {
        return maps.asOf(List.of(role), moment.documents()).values().stream()
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ProblemCode.UNPROCESSABLE, "No map of role '" + role + "'.", Problem.at("/role", "unknown")));
    }

    private static String required(@Nullable String value, String pointer) {
        if (value == null) {
            throw new Problem(
                    ProblemCode.VALIDATION_FAILED,
                    "This kind needs one more field.",
                    Problem.at(pointer, "is missing"));
        }
        return value;
    }
}
