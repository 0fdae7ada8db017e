package org.skillway.skills.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.skillway.skills.assignment.domain.HeldRole;
import org.skillway.skills.organisation.Person;
import org.skillway.skills.succession.domain.Able;
import org.skillway.skills.succession.domain.CrossTraining;
import org.skillway.skills.succession.domain.SkillDemand;
import org.skillway.skills.succession.domain.SkillRisk;

/** Finds what rests on one person among those the caller leads, and the training that helps most. */
@ApplicationScoped
class ReadSkillRisks {

    @Inject
    Area area;

    SkillRisksView run(int minutes) {
        var members = area.read("skill-risk.read");
        var demands = SkillDemand.of(members.known().held().values().stream()
                .flatMap(held -> held.stream().map(HeldRole::map))
                .toList());
        var people =
                members.people().stream().map(person -> able(person, members)).toList();
        return SkillRisksView.of(people, SkillRisk.of(demands, people), CrossTraining.plan(demands, people, minutes));
    }

    private static Able able(Person person, Area.Members members) {
        var believed = members.known().believed().getOrDefault(person.personId(), Map.of());
        return new Able(
                person.personId(),
                person.userName(),
                believed.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, skill -> skill.getValue().today())));
    }
}
