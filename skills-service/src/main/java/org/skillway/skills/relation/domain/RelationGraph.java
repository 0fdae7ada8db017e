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
import java.util.Set;

/**
 * The relations of those kinds that may have no circle. A relation is let in only if no way of its kind leads back from
 * its end to its start; otherwise the circle it would close is named, a shortest one, so that its author sees what
 * contradicts.
 *
 * <p>Each check walks what the end reaches: in a hierarchy the few steps up to its top.
 */
public final class RelationGraph {

    private record Node(RelationKind kind, String skill) {}

    private final Map<Node, Set<String>> outgoing = new HashMap<>();

    public RelationGraph(Collection<Relation> known) {
        known.forEach(this::put);
    }

    /** The circle that the relation would close, from its start back to it; empty where it closes none. */
    public List<String> circleClosedBy(Relation relation) {
        var way = relation.kind().acyclic() ? way(relation.kind(), relation.to(), relation.from()) : List.<String>of();
        if (way.isEmpty()) {
            return List.of();
        }
        var circle = new ArrayList<String>();
        circle.add(relation.from());
        circle.addAll(way);
        return List.copyOf(circle);
    }

    public void put(Relation relation) {
        outgoing.computeIfAbsent(new Node(relation.kind(), relation.from()), _ -> new LinkedHashSet<>())
                .add(relation.to());
    }

    public void remove(Relation relation) {
        outgoing.getOrDefault(new Node(relation.kind(), relation.from()), new HashSet<>())
                .remove(relation.to());
    }

    /** The shortest way, both ends included. */
    private List<String> way(RelationKind kind, String start, String end) {
        var cameFrom = new HashMap<String, String>();
        var open = new ArrayDeque<String>(List.of(start));
        cameFrom.put(start, start);
        while (!open.isEmpty()) {
            var here = open.remove();
            if (here.equals(end)) {
                return back(cameFrom, start, end);
            }
            for (var next : outgoing.getOrDefault(new Node(kind, here), Set.of())) {
                if (cameFrom.putIfAbsent(next, here) == null) {
                    open.add(next);
                }
            }
        }
        return List.of();
    }

    private static List<String> back(Map<String, String> cameFrom, String start, String end) {
        var way = new ArrayList<String>(List.of(end));
        while (!way.getLast().equals(start)) {
            way.add(cameFrom.getOrDefault(way.getLast(), start));
        }
        Collections.reverse(way);
        return way;
    }
}
