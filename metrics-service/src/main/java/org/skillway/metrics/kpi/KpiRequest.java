package org.skillway.metrics.kpi;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.skillway.metrics.kpi.domain.Direction;
import org.skillway.metrics.kpi.domain.Layer;

record KpiRequest(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Size(max = 40) String unit,
        @NotNull Direction direction,
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String skill,
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String metric,
        @NotNull Layer layer) {

    /** Whether figures of the KPI would mean something else than they do: values before and after are not to be compared. */
    boolean measuresOtherwiseThan(Kpi kpi) {
        return !unit.equals(kpi.unit) || direction != kpi.direction || !metric.equals(kpi.metric);
    }

    /** Whether the KPI says all this already. */
    boolean describes(Kpi kpi) {
        return equals(new KpiRequest(kpi.name, kpi.unit, kpi.direction, kpi.skill, kpi.metric, kpi.layer));
    }
}
