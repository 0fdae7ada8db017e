package org.skillway.curriculum.catalog.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The circles in what comes before what. Once for a whole catalogue all is put aside that no circle can go through: what
 * nothing comes before, then what only that comes before, and so on, and the same from the other end. That takes as long as
 * there are arrows, so a long chain costs each of its modules nothing; only within what is left is a way back looked for.
 */
final class Circles {

    private final Map<String, Set<String>> before = new LinkedHashMap<>();

    Circles(Collection<String> keys, Function<String, Set<String>> comesBefore) {
        Deque<String> open = new ArrayDeque<>(keys);
        while (!open.isEmpty()) {
            String key = open.pop();
            if (!before.containsKey(key)) {
                Set<String> some = new LinkedHashSet<>(comesBefore.apply(key));
                before.put(key, some);
                open.addAll(some);
            }
        }
        putAsideEnds(before);
        before.values().forEach(some -> some.retainAll(before.keySet()));
        putAsideEnds(turned(before));
        before.values().forEach(some -> some.retainAll(before.keySet()));
    }

    /** The shortest that leads from this one back to it, which stands at both ends; empty where there is none. */
    List<String> through(String home) {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(home));
        while (!open.isEmpty()) {
            String from = open.poll();
            for (String next : before.getOrDefault(from, Set.of())) {
                if (next.equals(home)) {
                    return trail(home, from, cameFrom);
                }
                if (cameFrom.putIfAbsent(next, from) == null) {
                    open.add(next);
                }
            }
        }
        return List.of();
    }

    private static List<String> trail(String home, String last, Map<String, String> cameFrom) {
        List<String> back = new ArrayList<>(List.of(home));
        for (String at = last; !at.equals(home); at = cameFrom.getOrDefault(at, home)) {
            back.add(at);
        }
        back.add(home);
        return back.reversed();
    }

    /** Removes from what is left, again and again, whatever leads nowhere any more. */
    private void putAsideEnds(Map<String, Set<String>> arrows) {
        Map<String, Set<String>> into = turned(arrows);
        Map<String, Integer> leading = new HashMap<>();
        arrows.forEach((key, some) -> leading.put(key, some.size()));
        Deque<String> ends = new ArrayDeque<>();
        leading.forEach((key, count) -> {
            if (count == 0) {
                ends.add(key);
            }
        });
        while (!ends.isEmpty()) {
            String end = ends.pop();
            before.remove(end);
            for (String key : into.getOrDefault(end, Set.of())) {
                if (leading.merge(key, -1, Integer::sum) == 0) {
                    ends.add(key);
                }
            }
        }
    }

    private static Map<String, Set<String>> turned(Map<String, Set<String>> arrows) {
        Map<String, Set<String>> turned = new LinkedHashMap<>();
        arrows.keySet().forEach(key -> turned.put(key, new LinkedHashSet<>()));
        arrows.forEach((key, some) -> some.forEach(next ->
                turned.computeIfAbsent(next, unknown -> new LinkedHashSet<>()).add(key)));
        return turned;
    }
}
