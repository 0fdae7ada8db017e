package org.skillway.skills.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.profile.domain.Moment;
import org.skillway.skills.rolemap.domain.RoleMap;
import org.skillway.skills.succession.domain.Area;
import org.skillway.skills.succession.domain.CrossTraining;
import org.skillway.skills.succession.domain.SkillDemand;
import org.skillway.skills.succession.domain.SkillRisk;
import org.skillway.skills.workforce.Worker;
import org.skillway.skills.workforce.Workforce;

/** Finds what rests on one person among those the caller leads, and the training that helps most. */
@ApplicationScoped
class ReadSkillRisks {

    @Inject
    Workforce workforce;

    SkillRisksView run(int minutes, Moment moment) {
        var maps = new HashMap<String, RoleMap>();
        var area = new Area();
        workforce.each(moment, "skill-risk.read", worker -> {
            worker.held().forEach(held -> maps.put(held.map().role(), held.map()));
            area.add(worker.personId(), worker.userName(), today(worker));
        });
        var demands = SkillDemand.of(maps.values());
        return SkillRisksView.of(moment, area, SkillRisk.of(demands, area), CrossTraining.plan(demands, area, minutes));
    }

    private static Map<String, Estimate> today(Worker worker) {
        return worker.believed().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, skill -> skill.getValue().today()));
    }
}
