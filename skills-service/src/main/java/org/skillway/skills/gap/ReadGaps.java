package org.skillway.skills.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.assignment.HeldRoles;
import org.skillway.skills.coverage.Assets;
import org.skillway.skills.coverage.domain.Coverage;
import org.skillway.skills.gap.domain.Duty;
import org.skillway.skills.gap.domain.GapAnalysis;
import org.skillway.skills.gap.domain.Horizon;
import org.skillway.skills.gap.domain.Inference;
import org.skillway.skills.gap.domain.Outlook;
import org.skillway.skills.gap.domain.Target;
import org.skillway.skills.leave.Tenures;
import org.skillway.skills.leave.domain.Tenure;
import org.skillway.skills.organisation.Person;
import org.skillway.skills.profile.Beliefs;
import org.skillway.skills.profile.Moments;
import org.skillway.skills.profile.Profiles;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.profile.domain.Moment;
import org.skillway.skills.profile.domain.SkillBelief;
import org.skillway.skills.rolemap.RoleMaps;
import org.skillway.skills.rolemap.domain.RoleMap;

/** Works out people's gaps, now or as they were. */
@ApplicationScoped
public class ReadGaps {

    /** Whose gaps, and what their days are counted by. */
    record Subject(UUID personId, LocalDate startDate, ZoneId timeZone) {}

    /** What is asked of people and what is believed of them. */
    private record Known(Map<UUID, List<Duty>> asked, Map<UUID, Map<String, Estimate>> believed) {

        Set<String> skills() {
            return RoleMap.skillsOf(
                    asked.values().stream().flatMap(List::stream).map(Duty::map).toList());
        }
    }

    @Inject
    Duties duties;

    @Inject
    Tenures tenures;

    @Inject
    HeldRoles heldRoles;

    @Inject
    RoleMaps maps;

    @Inject
    Profiles profiles;

    @Inject
    Beliefs beliefs;

    @Inject
    Moments moments;

    @Inject
    Assets assets;

    @Inject
    LikelyLevels likelyLevels;

    /** In the order of the subjects. */
    List<GapsView> of(List<Subject> subjects, GapQuery query) {
        var starts = subjects.stream().collect(Collectors.toMap(Subject::personId, Subject::startDate));
        var moment = moments.of(query.asOf(), query.knownAt());
        var known = query.aboutNow() ? now(starts.keySet()) : at(starts, query, moment);
        var coverages = assets.asOf(known.skills(), moment);
        var likely = likelyLevels.of(moment, query.ofNow());
        return subjects.stream()
                .map(subject -> view(subject, query, moment, known, likely, coverages))
                .toList();
    }

    /** What somebody is asked for in a skill, as their list of gaps has it: by the roles they hold, or by another. */
    public Optional<Target> target(
            Person person, String skill, @Nullable Integer day, @Nullable RoleMap other, Moment moment) {
        var starts = Map.of(person.personId(), person.startDate());
        var asked = other == null
                ? duties.of(starts, heldRoles.asOf(starts.keySet(), moment.asOf(), moment.knownAt()), moment)
                : of(other, starts, moment);
        var today = LocalDate.ofInstant(moment.asOf(), person.timeZone());
        var targets =
                Target.of(asked.getOrDefault(person.personId(), List.of()), Horizon.of(day, other != null, today));
        return Optional.ofNullable(targets.get(skill));
    }

    private Known now(Set<UUID> people) {
        return new Known(duties.of(people), profiles.of(people));
    }

    private Known at(Map<UUID, LocalDate> starts, GapQuery query, Moment moment) {
        var held = heldRoles.asOf(starts.keySet(), moment.asOf(), moment.knownAt());
        var believed = beliefs.of(starts.keySet(), held, moment).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, person -> SkillBelief.today(person.getValue())));
        if (query.role() == null) {
            return new Known(duties.of(starts, held, moment), believed);
        }
        return new Known(of(require(query.role(), moment), starts, moment), believed);
    }

    private Map<UUID, List<Duty>> of(RoleMap map, Map<UUID, LocalDate> starts, Moment moment) {
        var today = LocalDate.ofInstant(moment.asOf(), ZoneOffset.UTC);
        var working = tenures.of(starts.keySet(), moment.knownAt());
        return starts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        person -> List.of(new Duty(
                                map,
                                1,
                                today,
                                working.getOrDefault(person.getKey(), Tenure.since(person.getValue()))))));
    }

    private RoleMap require(String role, Moment moment) {
        return maps.asOf(List.of(role), moment.documents()).values().stream()
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ProblemCode.NOT_FOUND, "No map of role '" + role + "'. Maybe it was not published yet."));
    }

    private static GapsView view(
            Subject subject,
            GapQuery query,
            Moment moment,
            Known known,
            Function<Map<String, Estimate>, Map<String, Inference>> likely,
            Map<String, Coverage> coverages) {
        var today = LocalDate.ofInstant(moment.asOf(), subject.timeZone());
        var asked = known.asked().getOrDefault(subject.personId(), List.of());
        var believed = known.believed().getOrDefault(subject.personId(), Map.of());
        var analysis = GapAnalysis.of(asked, believed, Horizon.of(query.day(), query.role() != null, today))
                .inferring(likely.apply(believed));
        return GapsView.of(
                subject.personId(), query, moment, analysis, outlook(analysis, asked, today, query), coverages);
    }

    private static Outlook outlook(GapAnalysis analysis, List<Duty> asked, LocalDate today, GapQuery query) {
        var tenure = asked.isEmpty() ? Tenure.since(today) : asked.getFirst().tenure();
        return Outlook.of(analysis, tenure, today, query.minutesAWeek());
    }
}
