package org.skillway.skills.priority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.gap.domain.Duty;
import org.skillway.skills.gap.domain.GapAnalysis;
import org.skillway.skills.gap.domain.Horizon;
import org.skillway.skills.priority.domain.Holder;
import org.skillway.skills.priority.domain.Holding;
import org.skillway.skills.priority.domain.PriorityRanking;
import org.skillway.skills.priority.domain.RoleSituation;
import org.skillway.skills.priority.domain.Stake;
import org.skillway.skills.profile.domain.Moment;
import org.skillway.skills.rolemap.RoleMaps;
import org.skillway.skills.rolemap.domain.RoleMap;
import org.skillway.skills.workforce.Worker;
import org.skillway.skills.workforce.Workforce;

/** Ranks the roles that those whom the caller leads hold, and those for which somebody stated a stake. */
@ApplicationScoped
class ReadPriorities {

    @Inject
    Workforce workforce;

    @Inject
    RoleMaps maps;

    @Inject
    RoleImpacts impacts;

    PrioritiesView run(int top, Moment moment) {
        var today = LocalDate.ofInstant(moment.asOf(), ZoneOffset.UTC);
        var stated = impacts.all(moment.documents());
        var known = new TreeMap<>(maps.asOf(stated.keySet(), moment.documents()));
        var holdings = new HashMap<String, Holding>();
        var people = workforce.each(
                moment,
                "role-priority.read",
                worker -> eachRole(worker, (map, holder) -> {
                    known.putIfAbsent(map.role(), map);
                    holdings.computeIfAbsent(map.role(), role -> new Holding(today))
                            .add(holder);
                }));
        var situations = known.values().stream()
                .map(map -> new RoleSituation(
                        map, stake(stated.get(map.role())), holdings.getOrDefault(map.role(), new Holding(today))))
                .toList();
        return PrioritiesView.of(
                moment,
                people,
                PriorityRanking.rank(situations),
                PriorityRanking.currency(situations).orElse(null),
                stated,
                top);
    }

    private static void eachRole(Worker worker, BiConsumer<RoleMap, Holder> reader) {
        var believed = worker.believed().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, skill -> skill.getValue().today()));
        worker.held().forEach(held -> {
            var duty = Duty.of(held, worker.tenure());
            reader.accept(
                    held.map(),
                    new Holder(held.weight(), GapAnalysis.of(List.of(duty), believed, new Horizon.Whole())));
        });
    }

    private static @Nullable Stake stake(@Nullable RoleImpactRow row) {
        return row == null ? null : row.stake();
    }
}
