package org.skillway.skills.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.profile.domain.Evidence;

/** What is stated and what is believed about people's skills. */
@ApplicationScoped
public class Profiles {

    @ApplicationScoped
    static class Estimates implements PanacheRepositoryBase<EstimateRow, EstimateRow.Key> {}

    @ApplicationScoped
    static class Statements implements PanacheRepositoryBase<EvidenceRow, UUID> {}

    @Inject
    Estimates estimates;

    @Inject
    Statements statements;

    /** By person and skill; a skill of which nothing is known is left out. */
    public Map<UUID, Map<String, Estimate>> of(Collection<UUID> personIds) {
        return rows(personIds).stream()
                .collect(Collectors.groupingBy(
                        row -> row.personId, Collectors.toMap(row -> row.skill, EstimateRow::estimate)));
    }

    List<EstimateRow> rows(Collection<UUID> personIds) {
        return estimates.list("personId in ?1 order by personId, skill", List.copyOf(personIds));
    }

    Optional<EstimateRow> row(UUID personId, String skill) {
        return estimates.findByIdOptional(new EstimateRow.Key(personId, skill));
    }

    List<Evidence> statements(UUID personId, String skill) {
        return statements.find("personId = ?1 and skill = ?2 order by statedAt, observedAt", personId, skill).stream()
                .map(EvidenceRow::evidence)
                .toList();
    }

    void add(EvidenceRow row) {
        statements.persist(row);
    }

    void add(EstimateRow row) {
        estimates.persist(row);
    }
}
