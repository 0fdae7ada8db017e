package org.skillway.metrics.effect.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How each taker changed beside how the others changed at the same time; who is an other for many takers is one person. */
final class Contrast {

    private record Pair(UUID taker, double own, Map<UUID, Double> others, double sum) {

        /** The taker's change beyond the others', as if one person were not there. */
        double beyond(UUID without) {
            Double left = others.get(without);
            return left == null ? own - sum / others.size() : own - (sum - left) / (others.size() - 1);
        }
    }

    private static final UUID NOBODY = new UUID(0, 0);

    private final List<Pair> pairs = new ArrayList<>();
    private final Set<UUID> others = new HashSet<>();

    /** Others are two at least, so that any of them can be left out. */
    void add(UUID taker, double own, Map<UUID, Double> changes) {
        double sum = changes.values().stream().mapToDouble(Double::doubleValue).sum();
        pairs.add(new Pair(taker, own, Map.copyOf(changes), sum));
        others.addAll(changes.keySet());
    }

    int takers() {
        return pairs.size();
    }

    int others() {
        return others.size();
    }

    double value() {
        return value(NOBODY);
    }

    /** The jackknife: what leaving out any one person, taker or other, does to the value. */
    double error() {
        Set<UUID> people = new HashSet<>(others);
        pairs.forEach(pair -> people.add(pair.taker()));
        Sample left = Sample.of(people.stream().map(this::value).toList());
        return Math.sqrt(left.variance() * (left.size() - 1.0) * (left.size() - 1.0) / left.size());
    }

    int degrees() {
        return Math.min(takers(), others()) - 1;
    }

    private double value(UUID without) {
        double sum = 0;
        int count = 0;
        for (Pair pair : pairs) {
            if (!pair.taker().equals(without)) {
                sum += pair.beyond(without);
                count++;
            }
        }
        return sum / count;
    }
}
