package org.skillway.curriculum.path.domain;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.target.domain.Target;

/** What is expected of somebody after the steps planned so far, and what one more module would add. */
final class Prospect {

    private final LocalDate today;
    private final Map<String, List<Target>> open;
    private final Map<String, Belief> beliefs = new HashMap<>();
    private final Situation situation;

    Prospect(Situation situation) {
        this.situation = situation;
        today = situation.today();
        open = situation.open().stream().collect(groupingBy(Target::skill));
    }

    Map<String, List<Target>> open() {
        return open;
    }

    Belief belief(String skill) {
        return beliefs.computeIfAbsent(skill, key -> situation.mastery(key).belief());
    }

    void expect(Module module) {
        beliefs.put(module.skill(), after(module, belief(module.skill())));
    }

    /** The weighted levels still missing in a skill, as far as we expect. */
    double missing(String skill, Belief belief) {
        double sum = 0;
        for (Target target : open.getOrDefault(skill, List.of())) {
            sum += target.urgencyOn(today) * belief.shortfall(target.level().logits());
        }
        return sum;
    }

    static Belief after(Module module, Belief belief) {
        return belief.shifted(module.expectedGain(belief.mean()));
    }
}
