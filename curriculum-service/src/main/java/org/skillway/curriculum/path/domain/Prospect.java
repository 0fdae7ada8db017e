package org.skillway.curriculum.path.domain;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.target.domain.Target;
import org.skillway.curriculum.workmoment.domain.WorkMoments;

/** What is expected of somebody after the steps planned so far, and what one more module would add. */
final class Prospect {

    private final WorkMoments moments;
    private final Offers offers;
    private final Map<String, List<Target>> open;
    private final Function<String, Standing> beginning;
    private final Map<String, Standing> standings;
    private double missing;

    private record Aim(double urgency, double logits) {}

    /** Where somebody stands in one skill; where a module would bring them from there is thought through once. */
    private static final class Standing {

        private final Belief belief;
        private final List<Aim> aims;
        private final double missing;
        private final Map<String, Standing> after = new HashMap<>(4);

        Standing(Belief belief, List<Aim> aims) {
            this.belief = belief;
            this.aims = aims;
            double sum = 0;
            for (Aim aim : aims) {
                sum += aim.urgency() * belief.shortfall(aim.logits());
            }
            missing = sum;
        }

        Standing after(Module module) {
            Standing known = after.get(module.key());
            if (known == null) {
                known = new Standing(Prospect.after(module, belief), aims);
                after.put(module.key(), known);
            }
            return known;
        }
    }

    Prospect(Situation situation, WorkMoments moments) {
        this(situation, moments, Offers.NONE);
    }

    /** Where some modules are reviews, which move nothing and keep what there is. */
    Prospect(Situation situation, WorkMoments moments, Offers offers) {
        this.moments = moments;
        this.offers = offers;
        LocalDate today = situation.today();
        open = situation.open().stream()
                .sorted(comparing(Target::skill))
                .collect(groupingBy(Target::skill, LinkedHashMap::new, toList()));
        Map<String, Standing> begun = new HashMap<>();
        beginning = skill -> begun.computeIfAbsent(
                skill, key -> new Standing(situation.mastery(key).belief(), aims(key, today)));
        standings = new HashMap<>();
        open.keySet().forEach(skill -> missing += standing(skill).missing);
    }

    private Prospect(Prospect before) {
        moments = before.moments;
        offers = before.offers;
        open = before.open;
        beginning = before.beginning;
        standings = new HashMap<>(before.standings);
        missing = before.missing;
    }

    private List<Aim> aims(String skill, LocalDate today) {
        return open.getOrDefault(skill, List.of()).stream()
                .map(target -> new Aim(target.urgencyOn(today), target.level().logits()))
                .toList();
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
        return standing(skill).belief;
    }

    private Standing standing(String skill) {
        Standing known = standings.get(skill);
        return known == null ? beginning.apply(skill) : known;
    }

    void expect(Module module) {
        Recall recall = offers.by(module);
        if (recall != null) {
            missing -= recall.keeps();
            return;
        }
        Standing known = standing(module.skill());
        Standing after = known.after(module);
        standings.put(module.skill(), after);
        missing += difference(module, known, after);
    }

    /** What one more module changed. */
    record Before(String skill, @Nullable Standing standing, double missing) {}

    /** Expects a module for the time being. */
    Before expecting(Module module) {
        var before = new Before(module.skill(), standings.get(module.skill()), missing);
        expect(module);
        return before;
    }

    /** Takes back what was expected last. */
    void backTo(Before before) {
        missing = before.missing;
        if (before.standing == null) {
            standings.remove(before.skill);
        } else {
            standings.put(before.skill, before.standing);
        }
    }

    /** What all these together would take off what is missing. */
    double gain(List<Module> modules) {
        if (modules.size() == 1) {
            Module module = modules.getFirst();
            Recall recall = offers.by(module);
            if (recall != null) {
                return recall.keeps();
            }
            Standing known = standing(module.skill());
            return missing - (missing + difference(module, known, known.after(module)));
        }
        Prospect after = copy();
        for (Module module : modules) {
            after.expect(module);
        }
        return missing - after.missing;
    }

    private double difference(Module module, Standing before, Standing after) {
        return moments.emphasis(module.moment()) * (after.missing - before.missing);
    }

    /** The weighted levels still missing in all skills, as far as we expect; what counts more than once may leave less than none. */
    double missing() {
        return missing;
    }

    static Belief after(Module module, Belief belief) {
        return belief.shifted(module.expectedGain(belief.mean()));
    }
}
