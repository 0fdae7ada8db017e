package org.skillway.skills.relation.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.skillway.skills.relation.domain.Inferred.Given;
import org.skillway.skills.relation.domain.Inferred.Ground;
import org.skillway.skills.relation.domain.Inferred.Reached;
import org.skillway.skills.relation.domain.Inferred.Related;

/**
 * What levels in some skills say of others.
 *
 * <p>Three inferences, each at least as weak as what it follows from: equivalent skills have the same level; who has
 * level x in a skill that encompasses the fraction f of another has at least level f · x there (the fractions that
 * spaced-repetition systems give credit by [1]); and a composite skill has the K-th highest level of its parts
 * ({@link Criteria}). What somebody is known to have is never lowered: a skill's level is the highest that follows.
 * Prerequisites and parts infer nothing: having passed a step says little about the step before, and the whole is not
 * known from one part.
 *
 * <p>The inferences are monotone on the lattice of levels, so there is one least fixed point [2], which does not depend
 * on the order of relations. As no inference exceeds what it follows from, skills can be settled from the highest level
 * down, each once, as in Knuth's generalisation of Dijkstra's algorithm [3]: O((n + e) log e), and exact, because
 * nothing is iterated to a tolerance. Of equally good grounds the first by skill key is kept.
 *
 * <p>Limits: levels are points, not beliefs with a variance; fractions are what experts say, not estimated from data.
 *
 * <p>[1] J. Skycak, The Math Academy Way (2024), ch. "Fractional implicit repetition". [2] A. Tarski, A lattice-theoretical
 * fixpoint theorem and its applications, Pacific J. Math. 5 (1955). [3] D. E. Knuth, A generalization of Dijkstra's
 * algorithm, Information Processing Letters 6 (1977).
 */
public final class Propagation {

    private record Candidate(String skill, double level, Ground ground, String origin) {}

    private static final Comparator<Candidate> HIGHEST_FIRST = Comparator.comparingDouble(Candidate::level)
            .reversed()
            .thenComparing(Candidate::skill)
            .thenComparingInt(candidate -> candidate.ground() instanceof Given ? 0 : 1)
            .thenComparing(Candidate::origin);

    private final Map<String, List<Relation>> inferring = new HashMap<>();
    private final Map<String, List<Criteria>> partOf = new HashMap<>();
    private final PriorityQueue<Candidate> open = new PriorityQueue<>(HIGHEST_FIRST);
    private final Map<String, Inferred> settled = new TreeMap<>();
    private final Map<Criteria, Integer> partsSettled = new HashMap<>();

    private Propagation(Collection<Relation> relations, Collection<Criteria> criteria) {
        for (var relation : relations) {
            if (relation.kind() == RelationKind.EQUIVALENT || relation.kind() == RelationKind.ENCOMPASSES) {
                at(inferring, relation.from()).add(relation);
            }
            if (relation.kind() == RelationKind.EQUIVALENT) {
                at(inferring, relation.to()).add(Relation.of(relation.to(), RelationKind.EQUIVALENT, relation.from()));
            }
        }
        criteria.forEach(one -> one.of().forEach(part -> at(partOf, part).add(one)));
    }

    /** By skill: those given, and those of which a level above 0 follows. */
    public static Map<String, Inferred> of(
            Map<String, Double> given, Collection<Relation> relations, Collection<Criteria> criteria) {
        var propagation = new Propagation(relations, criteria);
        given.forEach((skill, level) -> propagation.open.add(new Candidate(skill, level, new Given(), skill)));
        propagation.settleAll();
        return propagation.settled;
    }

    private void settleAll() {
        for (var best = open.poll(); best != null; best = open.poll()) {
            var inferred = new Inferred(best.skill(), best.level(), best.ground());
            if (settled.putIfAbsent(best.skill(), inferred) == null && best.level() > 0) {
                follow(inferred);
            }
        }
    }

    private void follow(Inferred from) {
        for (var relation : inferring.getOrDefault(from.skill(), List.of())) {
            var level = from.level() * relation.fraction();
            open.add(new Candidate(relation.to(), level, new Related(relation), from.skill()));
        }
        for (var criteria : partOf.getOrDefault(from.skill(), List.of())) {
            if (partsSettled.merge(criteria, 1, Integer::sum) == criteria.atLeast()) {
                open.add(new Candidate(criteria.skill(), from.level(), new Reached(criteria), from.skill()));
            }
        }
    }

    private static <T> List<T> at(Map<String, List<T>> lists, String key) {
        return lists.computeIfAbsent(key, _ -> new ArrayList<>());
    }
}
