package org.skillway.metrics.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.ETags;

/** Creates a KPI or changes it; saying again what it is already changes nothing and needs no ETag. */
@ApplicationScoped
class DefineKpi {

    record Defined(Kpi kpi, boolean created) {}

    @Inject
    Kpis kpis;

    @Inject
    Event<KpiDefined> defined;

    @Inject
    Audit audit;

    @Transactional
    Defined define(String key, KpiRequest request, @Nullable String ifMatch) {
        var known = kpis.of(key);
        if (known.filter(request::describes).isPresent()) {
            return new Defined(known.get(), false);
        }
        known.ifPresent(kpi -> ETags.requireMatch(ifMatch, kpi.version));
        requireFreeMetric(key, request.metric());
        var kpi = known.orElseGet(Kpi::new);
        if (known.filter(request::measuresOtherwiseThan).isPresent()) {
            kpi.generation++;
        }
        kpi.key = key;
        kpi.name = request.name();
        kpi.unit = request.unit();
        kpi.direction = request.direction();
        kpi.skill = request.skill();
        kpi.metric = request.metric();
        kpi.layer = request.layer();
        kpis.persistAndFlush(kpi);
        audit.wrote("kpi.define", "kpi/" + key);
        defined.fire(new KpiDefined(kpi.metric));
        return new Defined(kpi, known.isEmpty());
    }

    private void requireFreeMetric(String key, String metric) {
        kpis.ofMetric(metric).filter(other -> !other.key.equals(key)).ifPresent(other -> {
            throw new Problem(
                    ProblemCode.CONFLICT,
                    "Metric '%s' feeds KPI '%s' already.".formatted(metric, other.key),
                    Problem.at("/metric", "taken"));
        });
    }
}
