package org.skillway.metrics.kpi;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Kpis implements PanacheRepositoryBase<Kpi, String> {

    Optional<Kpi> of(String key) {
        return findByIdOptional(key);
    }

    Optional<Kpi> ofMetric(String metric) {
        return find("metric", metric).firstResultOptional();
    }

    List<Kpi> after(String key, int limit) {
        return find("key > ?1 order by key", key).page(0, limit).list();
    }
}
