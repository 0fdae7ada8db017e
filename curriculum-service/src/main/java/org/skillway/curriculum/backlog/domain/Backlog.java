package org.skillway.curriculum.backlog.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.skillway.curriculum.aim.domain.Aims;
import org.skillway.curriculum.backlog.domain.Concern.Muddle;
import org.skillway.curriculum.backlog.domain.Concern.Trouble;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.confusion.domain.MuddyPoint;
import org.skillway.curriculum.effect.domain.ModuleEffect;

/**
 * Ranks content by the minutes that people lost in it.
 *
 * <p>Lost are the module's minutes, once for each person who stalled in it, who dropped it or who was sure of a wrong
 * answer, whichever of these they did: <pre>  lost(module) = minutes · troubled</pre> The modules of a concept add up, and
 * the concepts of a skill ({@link Concepts}), because what is hard to grasp is usually so in more than one place. Being sure and wrong counts like having to take the
 * module again; errors made with high confidence are also those that a correction helps most [1].
 *
 * <p>A concept that mentors, managers or learners themselves say people are confused about costs the minutes of the module
 * that was mostly named with it, once for each person; where none was named, the mean of what is learned in its own right
 * in the skill. Asking for the "muddiest point" is an old way to find what to teach better [2].
 *
 * <p>What is proposed about a module is said by {@link Proposer}. Below 5 people no figure is shown, so that nobody can be
 * made out; that there are some is said last: of a concept that somebody noted a confusion about it, of a module that somebody
 * took it, and never how they fared there.
 *
 * <p>[1] Butterfield and Metcalfe, Errors committed with high confidence are hypercorrected, 2001. [2] Angelo and Cross,
 * Classroom Assessment Techniques, 1993, technique 7.
 */
public final class Backlog {

    private static final int SHOWN_FROM = 5;

    private Backlog() {}

    /** The skills, what costs most first; a module that is in the catalogue no more is left out. */
    public static List<Concern> ranked(Evidence evidence, Catalogue catalogue) {
        Map<String, List<Trouble>> troubles = troubles(evidence, catalogue);
        Map<String, List<Muddle>> muddles = evidence.points().stream()
                .filter(point -> point.few() || point.people() >= SHOWN_FROM)
                .map(point -> new Muddle(point, point.people() * minutes(point, catalogue)))
                .collect(groupingBy(muddle -> muddle.point().skill()));
        Set<String> skills = new TreeSet<>(troubles.keySet());
        skills.addAll(muddles.keySet());
        return skills.stream()
                .map(skill -> concern(
                        skill,
                        troubles.getOrDefault(skill, List.of()),
                        muddles.getOrDefault(skill, List.of()),
                        catalogue))
                .sorted(Comparator.comparingInt(Concern::minutesLost).reversed().thenComparing(Concern::few))
                .toList();
    }

    /** By skill: the modules that anybody met, that miss what they aim for, or whose effect can be told. */
    private static Map<String, List<Trouble>> troubles(Evidence evidence, Catalogue catalogue) {
        Map<String, Friction> frictions = evidence.frictions().stream()
                .filter(friction -> friction.people() >= SHOWN_FROM)
                .collect(toMap(Friction::module, Function.identity()));
        Map<String, List<Trouble>> bySkill = new TreeMap<>();
        for (Module module : catalogue.modules()) {
            String key = module.key();
            Aims.Seen seen = evidence.seen().get(key);
            List<String> missed = seen == null ? List.of() : Aims.missed(module, seen);
            List<ModuleEffect> effects = evidence.effects().getOrDefault(key, List.of());
            boolean few = !frictions.containsKey(key) && evidence.takenByFew().contains(key);
            if (few || frictions.containsKey(key) || !missed.isEmpty() || !effects.isEmpty()) {
                Friction friction = frictions.getOrDefault(key, new Friction(key, 0, 0, 0, 0, 0, 0));
                bySkill.computeIfAbsent(module.skill(), skill -> new ArrayList<>())
                        .add(Proposer.trouble(module, friction, missed, effects, few));
            }
        }
        return bySkill;
    }

    private static int minutes(MuddyPoint point, Catalogue catalogue) {
        String named = point.module();
        return Optional.ofNullable(named)
                .flatMap(catalogue::module)
                .map(Module::minutes)
                .orElseGet(() -> (int) Math.round(catalogue.ofSkill(point.skill()).stream()
                        .filter(module -> module.kind().mainstream())
                        .mapToInt(Module::minutes)
                        .average()
                        .orElse(0)));
    }

    private static Concern concern(String skill, List<Trouble> troubles, List<Muddle> muddles, Catalogue catalogue) {
        List<Cluster> clusters = Concepts.of(skill, troubles, muddles, catalogue);
        return new Concern(
                skill,
                clusters.stream().mapToInt(Cluster::minutesLost).sum(),
                troubles.stream()
                        .sorted(Comparator.comparingInt(Trouble::minutesLost)
                                .reversed()
                                .thenComparing(Trouble::few)
                                .thenComparing(trouble -> trouble.friction().module()))
                        .toList(),
                muddles.stream()
                        .sorted(Comparator.comparingInt(Muddle::minutesLost)
                                .reversed()
                                .thenComparing(muddle -> muddle.point().few())
                                .thenComparing(muddle -> muddle.point().concept()))
                        .toList(),
                clusters);
    }
}
