package org.skillway.metrics.source;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

@ApplicationScoped
class SignalSources implements PanacheRepositoryBase<SignalSource, UUID> {

    Optional<SignalSource> ofKey(String key) {
        return find("key", key).firstResultOptional();
    }

    SignalSource require(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "No signal source " + id + "."));
    }

    SignalSource requireKey(String key) {
        return ofKey(key).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "No signal source '" + key + "'."));
    }

    List<SignalSource> after(String key, int limit) {
        return find("key > ?1 order by key", key).page(0, limit).list();
    }
}
