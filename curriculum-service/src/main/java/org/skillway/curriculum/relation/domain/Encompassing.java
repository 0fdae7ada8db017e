package org.skillway.curriculum.relation.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Which fraction of other skills a skill encompasses, however indirectly: who can do it can do that fraction of them.
 *
 * <p><b>Rule.</b> What is encompassed by something encompassed counts by the product of the fractions, and of several ways to the
 * same skill the best counts. So the fractions are the least fixed point of
 *
 * <pre>  f(a, c) = max over b of f(a, b) · f(b, c)</pre>
 *
 * and depend on no order of the relations. As no fraction exceeds one, a product never exceeds what it came from, and skills are
 * settled from the highest fraction down, each once [1], also where relations run in a circle. Fractions below {@link
 * #SMALLEST} are noise and left out.
 *
 * <p>Fractional implicit repetition in spaced learning gives credit by the same fractions [2]. They are what experts say, not
 * estimated from answers.
 *
 * <p>[1] Knuth, A Generalization of Dijkstra's Algorithm, Information Processing Letters 6, 1977. [2] Skycak, The Math Academy
 * Way, 2024.
 */
public final class Encompassing {

    static final double SMALLEST = 0.1;

    public static final Encompassing NOTHING = new Encompassing(List.of());

    /** A skill says that it encompasses a fraction of another; equivalent skills encompass all of each other. */
    public record Relation(String from, String to, double fraction) {

        public Relation {
            if (!(fraction > 0 && fraction <= 1)) {
                throw new IllegalArgumentException(
                        "A fraction lies above 0 and at most at 1, not at " + fraction + ".");
            }
        }
    }

    private record Reached(String skill, double fraction) {}

    private final Map<String, List<Relation>> direct = new HashMap<>();

    public Encompassing(Collection<Relation> relations) {
        relations.forEach(relation -> direct.computeIfAbsent(relation.from(), skill -> new ArrayList<>())
                .add(relation));
    }

    /** The other skills that a skill encompasses, with the fraction of each. */
    public Map<String, Double> parts(String skill) {
        Map<String, Double> settled = new TreeMap<>();
        PriorityQueue<Reached> open = new PriorityQueue<>(
                Comparator.comparingDouble(Reached::fraction).reversed().thenComparing(Reached::skill));
        open.add(new Reached(skill, 1));
        for (Reached best = open.poll(); best != null; best = open.poll()) {
            if (settled.putIfAbsent(best.skill(), best.fraction()) == null) {
                for (Relation relation : direct.getOrDefault(best.skill(), List.of())) {
                    double fraction = best.fraction() * relation.fraction();
                    if (fraction >= SMALLEST) {
                        open.add(new Reached(relation.to(), fraction));
                    }
                }
            }
        }
        settled.remove(skill);
        return settled;
    }
}
