package org.skillway.metrics.kpi;

import org.skillway.metrics.kpi.domain.Direction;
import org.skillway.metrics.kpi.domain.Layer;

record KpiView(String key, String name, String unit, Direction direction, String skill, String metric, Layer layer) {

    static KpiView of(Kpi kpi) {
        return new KpiView(kpi.key, kpi.name, kpi.unit, kpi.direction, kpi.skill, kpi.metric, kpi.layer);
    }
}
