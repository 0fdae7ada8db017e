package org.skillway.skills.relation.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may have no circle: relations of the kinds that lead somewhere, and the parts by which a composite is reached. A
 * relation is let in only if no way of its kind leads back from its end to its start; otherwise the circle it would close is
 * named, a shortest one, so that its author sees what contradicts.
 *
 * <p>Equivalent skills are one skill under two names, so every way goes on at the other name: a skill that asks for another
 * first is not asked for by that other's equal. A part of a composite counts as a part of it, like a skill that says so of
 * itself. Kinds are not mixed beyond that: a composite that is reached by one of two parts may well come before the other.
 *
 * <p>Each check walks what the end reaches: in a hierarchy the few steps up to its top.
 */
public final class RelationGraph {

    private record Node(RelationKind kind, String skill) {}

    /** Where a walk is, and whether it has come there by more than other names of where it began. */
    private record Step(String skill, boolean left) {}

    private final Map<Node, Set<String>> outgoing = new HashMap<>();
    private final Map<String, Set<String>> composites = new HashMap<>();

    public RelationGraph(Collection<Relation> known, Collection<Criteria> criteria) {
        known.forEach(this::put);
        criteria.forEach(this::put);
    }

    /** The circle that the relation would close, from its start back to it; empty where it closes none. */
    public List<String> circleClosedBy(Relation relation) {
        if (relation.kind() == RelationKind.EQUIVALENT) {
            return Stream.of(RelationKind.values())
                    .filter(RelationKind::acyclic)
                    .flatMap(kind -> Stream.of(
                            circle(relation.from(), way(kind, new Step(relation.to(), false), relation.from())),
                            circle(relation.to(), way(kind, new Step(relation.from(), false), relation.to()))))
                    .filter(circle -> !circle.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }
        return relation.kind().acyclic()
                ? circle(relation.from(), way(relation.kind(), new Step(relation.to(), true), relation.from()))
                : List.of();
    }

    /** The same for a composite: from a part of it by the composite back to the part. */
    public List<String> circleClosedBy(Criteria criteria) {
        return criteria.of().stream()
                .map(part -> circle(part, way(RelationKind.PART_OF, new Step(criteria.skill(), true), part)))
                .filter(circle -> !circle.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    public void put(Relation relation) {
        lead(relation.kind(), relation.from(), relation.to());
        if (relation.kind() == RelationKind.EQUIVALENT) {
            lead(relation.kind(), relation.to(), relation.from());
        }
    }

    private void lead(RelationKind kind, String from, String to) {
        outgoing.computeIfAbsent(new Node(kind, from), _ -> new LinkedHashSet<>())
                .add(to);
    }

    public void put(Criteria criteria) {
        criteria.of()
                .forEach(part -> composites
                        .computeIfAbsent(part, _ -> new LinkedHashSet<>())
                        .add(criteria.skill()));
    }

    public void remove(Criteria criteria) {
        criteria.of()
                .forEach(part -> composites.getOrDefault(part, new HashSet<>()).remove(criteria.skill()));
    }

    private static List<String> circle(String start, List<String> way) {
        return way.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(start), way.stream()).toList();
    }

    /** The shortest way that leaves where it began, both ends included. */
    private List<String> way(RelationKind kind, Step start, String end) {
        var cameFrom = new HashMap<Step, Step>();
        var open = new ArrayDeque<>(List.of(start));
        cameFrom.put(start, start);
        while (!open.isEmpty()) {
            var here = open.remove();
            if (here.left() && here.skill().equals(end)) {
                return back(cameFrom, start, here);
            }
            next(kind, here).forEach(next -> {
                if (cameFrom.putIfAbsent(next, here) == null) {
                    open.add(next);
                }
            });
        }
        return List.of();
    }

    private Stream<Step> next(RelationKind kind, Step here) {
        var composite =
                kind == RelationKind.PART_OF ? composites.getOrDefault(here.skill(), Set.of()) : Set.<String>of();
        return Stream.concat(
                Stream.of(outgoing.getOrDefault(new Node(kind, here.skill()), Set.of()), composite)
                        .flatMap(Set::stream)
                        .map(skill -> new Step(skill, true)),
                outgoing.getOrDefault(new Node(RelationKind.EQUIVALENT, here.skill()), Set.of()).stream()
                        .map(skill -> new Step(skill, here.left())));
    }

    private static List<String> back(Map<Step, Step> cameFrom, Step start, Step end) {
        var way = new ArrayList<String>();
        for (var here = end; ; here = Objects.requireNonNull(cameFrom.get(here))) {
            way.add(here.skill());
            if (here.equals(start)) {
                Collections.reverse(way);
                return way;
            }
        }
    }
}
