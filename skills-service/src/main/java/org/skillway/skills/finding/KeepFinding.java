package org.skillway.skills.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.time.Ids;
import org.skillway.skills.alias.StoredAliases;
import org.skillway.skills.assignment.HeldRoles;
import org.skillway.skills.assignment.domain.HeldRole;
import org.skillway.skills.finding.domain.SkillCase;
import org.skillway.skills.gap.domain.Duty;
import org.skillway.skills.gap.domain.Horizon;
import org.skillway.skills.gap.domain.Target;
import org.skillway.skills.leave.Tenures;
import org.skillway.skills.leave.domain.Tenure;
import org.skillway.skills.organisation.People;
import org.skillway.skills.organisation.Person;
import org.skillway.skills.profile.Beliefs;
import org.skillway.skills.profile.Moments;
import org.skillway.skills.profile.domain.Moment;
import org.skillway.skills.profile.domain.SkillHistory;
import org.skillway.skills.readiness.Standings;
import org.skillway.skills.readiness.domain.Readiness;
import org.skillway.skills.rolemap.RoleMaps;
import org.skillway.skills.rolemap.domain.RoleMap;

/** Works something out about a person and keeps it with all that went into it. */
@ApplicationScoped
public class KeepFinding {

    /** A forecast that was kept: its id and what it says. */
    public record Kept(UUID findingId, Readiness readiness) {}

    private static final int AN_HOUR = 60;

    @Inject
    People people;

    @Inject
    HeldRoles heldRoles;

    @Inject
    Tenures tenures;

    @Inject
    RoleMaps maps;

    @Inject
    Beliefs beliefs;

    @Inject
    StoredAliases aliases;

    @Inject
    Standings standings;

    @Inject
    Moments moments;

    @Inject
    Findings findings;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    FindingRow run(UUID personId, FindingRequest request) {
        var person = people.require(personId);
        var moment = moments.of(request.asOf(), request.knownAt());
        if (request.kind().equals(Rule.READINESS)) {
            var role = required(request.role(), "/role");
            var minutes = request.minutesPerWeek();
            return keep(
                    personId,
                    request.kind(),
                    role,
                    readiness(personId, role, minutes == null ? AN_HOUR : minutes, moment));
        }
        var skill = aliases.asOf(moment.documents()).canonical(required(request.skill(), "/skill"));
        var held = heldRoles
                .asOf(List.of(personId), moment.asOf(), moment.knownAt())
                .getOrDefault(personId, List.of());
        var target = request.kind().equals(Rule.GAP) ? target(person, skill, request.role(), held, moment) : null;
        var belief = beliefs.whole(personId, held, moment).get(skill);
        var inputs = new SkillCase(
                skill,
                belief == null ? SkillHistory.NONE : belief.history(),
                HeldRole.skills(held).contains(skill),
                moment.asOf(),
                target);
        return keep(personId, request.kind(), skill, inputs);
    }

    /** A forecast as of now, for somebody the caller may see. */
    public Kept readiness(UUID personId, String role) {
        var row = keep(personId, Rule.READINESS, role, readiness(personId, role, AN_HOUR, moments.now()));
        return new Kept(row.findingId, Rule.read(row.result, Readiness.class));
    }

    private Object readiness(UUID personId, String role, int minutesAWeek, Moment moment) {
        return standings.of(List.of(personId), moment).of(personId, map(role, moment), minutesAWeek);
    }

    private Target target(Person person, String skill, @Nullable String role, List<HeldRole> held, Moment moment) {
        var today = LocalDate.ofInstant(moment.asOf(), ZoneOffset.UTC);
        var tenure = tenures.of(List.of(person.personId()), moment.knownAt())
                .getOrDefault(person.personId(), Tenure.since(person.startDate()));
        var duties = role == null
                ? held.stream().map(one -> Duty.of(one, tenure)).toList()
                : List.of(new Duty(map(role, moment), 1, today, tenure));
        var target = Target.of(duties, new Horizon.Whole()).get(skill);
        if (target == null) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "Nothing is asked in '" + skill + "', so there is no gap.",
                    Problem.at("/skill", "not asked for"));
        }
        return target;
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

    private FindingRow keep(UUID personId, String kind, String subject, Object inputs) {
        var now = clock.instant();
        var row = new FindingRow(Ids.at(now), personId, kind, subject, Rule.write(inputs), caller.userName(), now);
        findings.add(row);
        audit.wrote("finding.keep", "person/" + personId);
        return row;
    }
}
