package org.skillway.suite.evaluate.path;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.learner.domain.Experience;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.mastery.domain.HelpLevel;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.mastery.domain.Norms;
import org.skillway.curriculum.mastery.domain.Testimony;
import org.skillway.curriculum.memory.domain.Fsrs;
import org.skillway.curriculum.memory.domain.Memory;
import org.skillway.curriculum.memory.domain.Rating;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.Situation;
import org.skillway.curriculum.progress.domain.Deed;
import org.skillway.curriculum.target.domain.RoleAssignment;
import org.skillway.curriculum.target.domain.RoleMap;

/**
 * Somebody whose ability is known to us and not to the planner: each module moves it by an effect that the planner can only
 * guess, each answer depends on it, and what a module gave fades as FSRS-6 says, twice as fast or slow in some.
 */
final class SimulatedLearner {

    static final int MINUTES_PER_WEEK = 30;

    private static final Instant START = Instant.parse("2026-11-16T09:00:00Z");
    private static final double HEADROOM = 0.5;
    private static final double STRETCH = 1.5;
    private static final double RELIABILITY = 0.5;
    private static final double SLIP = 0.05;

    private final Catalogue catalogue;
    private final Map<String, RoleMap> maps;
    private final Random random;
    private final Map<String, Double> before = new HashMap<>();
    private final Map<String, Gain> gains = new HashMap<>();
    private final Map<String, Double> effects = new HashMap<>();
    private final double lasting;
    private Learner learner = Learner.newcomer(START, Norms.USUAL);
    private Path path = Path.EMPTY;
    private Instant now = START;

    SimulatedLearner(Catalogue catalogue, RoleMap role, long seed) {
        this.catalogue = catalogue;
        maps = Map.of(role.role(), role);
        random = new Random(seed);
        lasting = Math.pow(2, random.nextDouble(-1, 1));
        double general = Math.sqrt(Norms.USUAL.peopleSpread()) * random.nextGaussian();
        catalogue.modules().forEach(module -> effects.put(module.key(), 0.5 + random.nextDouble()));
        becomes(learner.assigned(List.of(new RoleAssignment(role.role(), 1, LocalDate.of(2026, 11, 16)))));
        role.skills().forEach(asked -> {
            double own =
                    Norms.USUAL.start() + general + Math.sqrt(Norms.USUAL.strengthSpread()) * random.nextGaussian();
            before.put(asked.skill(), own);
            var said = new Testimony(Level.ofLogits(own + 1.2 * random.nextGaussian()), RELIABILITY);
            becomes(learner.told(asked.skill(), said, now));
        });
    }

    Path path() {
        return path;
    }

    Situation situation() {
        return learner.situation(maps, now, ZoneOffset.UTC, 0);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    double days() {
        return Duration.between(START, now).toHours() / 24.0;
    }

    boolean passed(Module module) {
        return learner.progressIn(module.key()).passed();
    }

    /** Whether they can in truth do everything that is asked. */
    boolean able() {
        return situation().targets().stream()
                .allMatch(target -> able(target.skill()) >= target.level().logits());
    }

    private double able(String skill) {
        double sum = before.getOrDefault(skill, Norms.USUAL.start());
        for (Module module : catalogue.ofSkill(skill)) {
            Gain gain = gains.get(module.key());
            sum += gain == null ? 0 : gain.size() * recall(gain);
        }
        return sum;
    }

    private double recall(Gain gain) {
        return Fsrs.STANDARD.recall(gain.memory(), Duration.ofMinutes((long)
                (Duration.between(gain.at(), now).toMinutes() / lasting)));
    }

    /** Works through a module and its checks, which takes its minutes out of the week's. */
    void takes(Module module, int minutes) {
        does(module, new Deed.Started(now));
        waits(minutes);
        learns(module);
        for (Item item : module.items()) {
            does(module, new Deed.Answered(item, answers(item, module), HelpLevel.NONE, null, 0, now));
        }
        does(module, new Deed.Completed(now));
    }

    /** Lets the time pass in which so many minutes of learning are approved. */
    void waits(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes * Duration.ofDays(7).toMinutes() / MINUTES_PER_WEEK));
        becomes(learner);
    }

    /** What was forgotten comes back, what is left to learn adds to it, and both last longer. */
    private void learns(Module module) {
        String outcome = module.origin().orElse(module.key());
        Gain known = gains.get(outcome);
        if (known == null) {
            gains.put(outcome, new Gain(effect(module), Fsrs.STANDARD.first(Rating.GOOD), now));
        } else {
            Rating rating = random.nextDouble() < recall(known) ? Rating.GOOD : Rating.AGAIN;
            Memory memory = Fsrs.STANDARD.review(known.memory(), Duration.between(known.at(), now), rating);
            Gain fresh = new Gain(known.size(), memory, now);
            gains.put(outcome, fresh);
            gains.put(outcome, new Gain(fresh.size() + effect(module), memory, now));
        }
    }

    private double effect(Module module) {
        double distance = module.level().logits() + HEADROOM - able(module.skill());
        double excess = Math.max(0, distance - HEADROOM - STRETCH);
        double share = module.kind().share() * effects.getOrDefault(module.key(), 1.0);
        return Math.max(0, share * distance * Math.exp(-excess * excess));
    }

    private boolean answers(Item item, Module module) {
        double alone = (1 - SLIP) / (1 + Math.exp(item.difficulty().logits() - able(module.skill())));
        double luck = 1.0 / item.options().size();
        return random.nextDouble() < luck + (1 - luck) * alone;
    }

    private void does(Module module, Deed deed) {
        becomes(new Experience(path, ZoneOffset.UTC, module)
                .of(learner, deed, item -> new Belief(item.difficulty().logits(), 0.5)));
    }

    private void becomes(Learner next) {
        var routed = next.routed(catalogue, next.situation(maps, now, ZoneOffset.UTC, 0));
        learner = routed.learner();
        path = routed.path();
    }

    /** What a module's outcome adds to the ability of its skill while it is recalled. */
    private record Gain(double size, Memory memory, Instant at) {}
}
