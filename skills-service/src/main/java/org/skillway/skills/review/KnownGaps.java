package org.skillway.skills.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** Gaps as other services last heard of them. */
@ApplicationScoped
class KnownGaps {

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<KnownGapRow, KnownGapRow.Key> {}

    @Inject
    Rows rows;

    /** By person and skill. */
    Map<UUID, Map<String, KnownGapRow>> of(Collection<UUID> personIds) {
        return rows.list("personId in ?1", List.copyOf(personIds)).stream()
                .collect(Collectors.groupingBy(
                        row -> row.personId, Collectors.toMap(row -> row.skill, Function.identity())));
    }

    void add(KnownGapRow row) {
        rows.persist(row);
    }

    /** Writes what was added, and gives back the connection: the ORM did both before, when it heard that the transaction ends. */
    void flush() {
        rows.flush();
        rows.getSession()
                .unwrap(SharedSessionContractImplementor.class)
                .getJdbcCoordinator()
                .getLogicalConnection()
                .beforeTransactionCompletion();
    }
}
