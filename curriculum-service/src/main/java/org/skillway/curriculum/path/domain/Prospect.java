package org.skillway.curriculum.path.domain;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.target.domain.Target;
import org.skillway.curriculum.workmoment.domain.WorkMoments;

/** What is expected of somebody after the steps planned so far, and what one more module would add. */
final class Prospect {

    private final Situation situation;
    private final WorkMoments moments;
    private final Map<String, List<Target>> open;
    private final Map<String, List<Aim>> aims;
    private final @Nullable Prospect before;
    private final Map<String, Belief> beliefs = new HashMap<>();
    private double missing;

    private record Aim(double urgency, double logits) {}

    Prospect(Situation situation, WorkMoments moments) {
        this.situation = situation;
        this.moments = moments;
        LocalDate today = situation.today();
        open = situation.open().stream()
                .sorted(comparing(Target::skill))
                .collect(groupingBy(Target::skill, LinkedHashMap::new, toList()));
        aims = new HashMap<>();
        open.forEach((skill, targets) -> aims.put(
                skill,
                targets.stream()
                        .map(target ->
                                new Aim(target.urgencyOn(today), target.level().logits()))
                        .toList()));
        before = null;
        open.keySet().forEach(skill -> missing += missing(skill, belief(skill)));
    }

    private Prospect(Prospect before) {
        situation = before.situation;
        moments = before.moments;
        open = before.open;
        aims = before.aims;
        this.before = before;
        missing = before.missing;
    }

    /** The same expectations, to go on from while these stay as they are. */
    Prospect copy() {
        return new Prospect(this);
    }

    /** The targets that are not reached yet, in the order of their skills. */
    Map<String, List<Target>> open() {
        return open;
    }

    Belief belief(String skill) {
        Belief known = beliefs.get(skill);
        if (known == null) {
            known = before == null ? situation.mastery(skill).belief() : before.belief(skill);
            beliefs.put(skill, known);
        }
        return known;
    }

    void expect(Module module) {
        Belief known = belief(module.skill());
        Belief after = after(module, known);
        beliefs.put(module.skill(), after);
        missing +=
                moments.emphasis(module.moment()) * (missing(module.skill(), after) - missing(module.skill(), known));
    }

    /** The weighted levels still missing in all skills, as far as we expect; what counts more than once may leave less than none. */
    double missing() {
        return missing;
    }

    static Belief after(Module module, Belief belief) {
        return belief.shifted(module.expectedGain(belief.mean()));
    }

    private double missing(String skill, Belief belief) {
        double sum = 0;
        for (Aim aim : aims.getOrDefault(skill, List.of())) {
            sum += aim.urgency() * belief.shortfall(aim.logits());
        }
        return sum;
    }
}
