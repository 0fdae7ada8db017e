package org.skillway.metrics.effect.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How each taker changed beside how the others changed at the same time; who is an other for many takers is one person. */
final class Contrast {

    private record Row(UUID taker, double own, Map<UUID, Double> others, double sum) {

        /** The taker's change beyond the others', as if one person were not there. */
        double beyond(UUID without) {
            Double left = others.get(without);
            return left == null ? own - sum / others.size() : own - (sum - left) / (others.size() - 1);
        }
    }

    private static final UUID NOBODY = new UUID(0, 0);

    private final List<Row> rows = new ArrayList<>();
    private final Set<UUID> others = new HashSet<>();

    /** Others are two at least, so that any of them can be left out. */
    void add(UUID taker, double own, Map<UUID, Double> changes) {
        double sum = changes.values().stream().mapToDouble(Double::doubleValue).sum();
        rows.add(new Row(taker, own, Map.copyOf(changes), sum));
        others.addAll(changes.keySet());
    }

    int takers() {
        return rows.size();
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
        rows.forEach(row -> people.add(row.taker()));
        Sample left = Sample.of(people.stream().map(this::value).toList());
        return Math.sqrt(left.variance() * (left.size() - 1.0) * (left.size() - 1.0) / left.size());
    }

    int degrees() {
        return Math.min(takers(), others()) - 1;
    }

    private double value(UUID without) {
        double sum = 0;
        int count = 0;
        for (Row row : rows) {
            if (!row.taker().equals(without)) {
                sum += row.beyond(without);
                count++;
            }
        }
        return sum / count;
    }
}
