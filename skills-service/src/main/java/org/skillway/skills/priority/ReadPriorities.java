package org.skillway.skills.priority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.gap.Duties;
import org.skillway.skills.gap.domain.Duty;
import org.skillway.skills.gap.domain.GapAnalysis;
import org.skillway.skills.gap.domain.Horizon;
import org.skillway.skills.organisation.People;
import org.skillway.skills.organisation.Person;
import org.skillway.skills.organisation.SensitiveReading;
import org.skillway.skills.organisation.Standpoints;
import org.skillway.skills.priority.domain.Holder;
import org.skillway.skills.priority.domain.PriorityRanking;
import org.skillway.skills.priority.domain.RoleSituation;
import org.skillway.skills.priority.domain.Stake;
import org.skillway.skills.profile.Profiles;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.rolemap.RoleMaps;

/** Ranks the roles that those whom the caller leads hold, and those for which somebody stated a stake. */
@ApplicationScoped
class ReadPriorities {

    private static final int MOST = 50_000;
    private static final int AT_ONCE = 1_000;

    @Inject
    People people;

    @Inject
    SensitiveReading sensitiveReading;

    @Inject
    Duties duties;

    @Inject
    Profiles profiles;

    @Inject
    RoleMaps maps;

    @Inject
    RoleImpacts impacts;

    @Inject
    Standpoints standpoints;

    PrioritiesView run(int top) {
        var today = standpoints.today();
        var members = people.area(today, MOST + 1);
        if (members.size() > MOST) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE, "More than " + MOST + " people. Maybe ask as the leader of a part.");
        }
        sensitiveReading.aboutEach(members, "role-priority.read");
        var stated = impacts.all(Standpoints.FOR_EVER);
        var situations = situations(members, stated);
        return PrioritiesView.of(
                today,
                members.size(),
                PriorityRanking.rank(situations, today),
                PriorityRanking.currency(situations).orElse(null),
                stated,
                top);
    }

    private List<RoleSituation> situations(List<Person> members, Map<String, RoleImpactRow> stated) {
        var known = new TreeMap<>(maps.of(stated.keySet()));
        var holders = new TreeMap<String, List<Holder>>();
        members.stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> {
            var starts = some.stream().collect(Collectors.toMap(Person::personId, Person::startDate));
            var believed = profiles.of(starts.keySet());
            duties.of(starts)
                    .forEach((person, held) -> held.forEach(duty -> {
                        known.putIfAbsent(duty.map().role(), duty.map());
                        holders.computeIfAbsent(duty.map().role(), none -> new ArrayList<>())
                                .add(holder(duty, believed.getOrDefault(person, Map.of())));
                    }));
        });
        return known.values().stream()
                .map(map -> new RoleSituation(
                        map, stake(stated.get(map.role())), holders.getOrDefault(map.role(), List.of())))
                .toList();
    }

    private static Holder holder(Duty duty, Map<String, Estimate> believed) {
        return new Holder(duty.weight(), GapAnalysis.of(List.of(duty), believed, new Horizon.Whole()));
    }

    private static @Nullable Stake stake(@Nullable RoleImpactRow row) {
        return row == null ? null : row.stake();
    }
}
