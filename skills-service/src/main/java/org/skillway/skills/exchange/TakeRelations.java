package org.skillway.skills.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.exchange.format.Framework;
import org.skillway.skills.exchange.format.Framework.Sourced;
import org.skillway.skills.relation.Relations;
import org.skillway.skills.relation.domain.Criteria;
import org.skillway.skills.relation.domain.Relation;
import org.skillway.skills.relation.domain.RelationGraph;
import org.skillway.skills.taxonomy.domain.Skill;

/** Makes skills hang together as a framework says, under the names that they go by now. */
@ApplicationScoped
class TakeRelations {

    @Inject
    Relations relations;

    void run(Framework framework, Map<String, Skill> known, Counting counting, Batches batches) {
        var there = new HashMap<Relation, Relation>();
        relations.all().forEach(relation -> there.put(whole(relation), relation));
        var graph = new RelationGraph(there.values(), relations.allCriteria());
        var different = new ArrayList<Relation>();
        var said = new HashSet<Relation>();
        for (var one : framework.relations()) {
            var relation = ofSurvivors(one.thing(), known);
            var old = there.get(whole(relation));
            var wrong = whatIsWrong(relation, known.keySet(), graph);
            var again = !said.add(whole(relation));
            if (relation.equals(old)) {
                counting.relations.same();
            } else if (again) {
                counting.relations.reject(one.place(), "is said with another fraction further up already");
            } else if (!wrong.isEmpty()) {
                counting.relations.reject(one.place(), wrong);
            } else {
                counting.relations.wrote(old == null);
                different.add(relation);
                there.put(whole(relation), relation);
                graph.put(relation);
            }
        }
        batches.each(different, TakeFramework.BATCH, this::putRelations);
        batches.each(
                takeCriteria(framework.criteria(), known, graph, counting.criteria),
                TakeFramework.BATCH,
                this::putCriteria);
    }

    /** Somebody may have related skills since the plan was made. */
    private void putRelations(List<Relation> batch) {
        var graph = relations.graph();
        for (var relation : batch) {
            requireNone(graph.circleClosedBy(relation));
            graph.put(relation);
        }
        relations.put(batch, List.of(), Map.of());
    }

    private List<Criteria> takeCriteria(
            List<Sourced<Criteria>> said, Map<String, Skill> known, RelationGraph graph, Counting.Kind count) {
        var bySkill = relations.allCriteria().stream().collect(Collectors.toMap(Criteria::skill, Function.identity()));
        var different = new ArrayList<Criteria>();
        var seen = new HashSet<String>();
        for (var one : said) {
            var criteria = one.thing().renamed(key -> survivor(key, known)).orElse(null);
            // What a survivor is reached by is its own matter.
            if (criteria == null
                    || (TakeFramework.isMerged(known.get(one.thing().skill()))
                            && bySkill.containsKey(criteria.skill()))) {
                count.same();
                continue;
            }
            var old = bySkill.get(criteria.skill());
            var wrong = seen.add(criteria.skill())
                    ? whatIsWrong(criteria, old, known.keySet(), graph)
                    : "has criteria further up already";
            if (criteria.equals(old)) {
                count.same();
            } else if (!wrong.isEmpty()) {
                count.reject(one.place(), wrong);
            } else {
                count.wrote(old == null);
                different.add(criteria);
                bySkill.put(criteria.skill(), criteria);
            }
        }
        return different;
    }

    private static String whatIsWrong(
            Criteria criteria, @Nullable Criteria old, Set<String> known, RelationGraph graph) {
        if (!known.contains(criteria.skill())) {
            return "is no skill that is known";
        }
        if (!known.containsAll(criteria.of())) {
            return "A part is no skill that is known: " + criteria.of();
        }
        var circle = replaced(criteria, old, graph);
        return circle.isEmpty() ? "" : "closes the circle " + String.join(" → ", circle);
    }

    /** The circle that it would close in the place of the old; empty where it took that place. */
    private static List<String> replaced(Criteria criteria, @Nullable Criteria old, RelationGraph graph) {
        if (old != null) {
            graph.remove(old);
        }
        var circle = graph.circleClosedBy(criteria);
        if (circle.isEmpty()) {
            graph.put(criteria);
        } else if (old != null) {
            graph.put(old);
        }
        return circle;
    }

    /** Somebody may have related skills since the plan was made. */
    private void putCriteria(List<Criteria> batch) {
        var graph = relations.graph();
        var there = relations.allCriteria().stream().collect(Collectors.toMap(Criteria::skill, Function.identity()));
        batch.forEach(one -> requireNone(replaced(one, there.get(one.skill()), graph)));
        relations.put(List.of(), batch, Map.of());
    }

    private static void requireNone(List<String> circle) {
        if (!circle.isEmpty()) {
            throw new Problem(
                    ProblemCode.CONFLICT,
                    "Somebody's change now closes the circle " + String.join(" → ", circle)
                            + ". Send the files again.");
        }
    }

    /** The same for relations that differ by their fraction alone. */
    private static Relation whole(Relation relation) {
        return Relation.of(relation.from(), relation.kind(), relation.to());
    }

    private static Relation ofSurvivors(Relation relation, Map<String, Skill> known) {
        return new Relation(
                survivor(relation.from(), known), relation.kind(), survivor(relation.to(), known), relation.fraction());
    }

    static String survivor(String key, Map<String, Skill> known) {
        var here = key;
        for (var skill = known.get(here); TakeFramework.isMerged(skill); skill = known.get(here)) {
            here = Objects.requireNonNull(Objects.requireNonNull(skill).replacedBy());
        }
        return here;
    }

    private static String whatIsWrong(Relation relation, Set<String> known, RelationGraph graph) {
        for (var end : List.of(relation.from(), relation.to())) {
            if (!known.contains(end)) {
                return "no skill '" + end + "'. Maybe its own row is rejected or missing.";
            }
        }
        if (relation.from().equals(relation.to())) {
            return "relates '" + relation.from() + "' to itself";
        }
        var circle = graph.circleClosedBy(relation);
        return circle.isEmpty()
                ? ""
                : "closes the circle " + String.join(" → ", circle) + " of "
                        + relation.kind().code();
    }
}
