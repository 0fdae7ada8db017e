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
import org.hibernate.Session;
import org.skillway.skills.profile.domain.Doubt;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.profile.domain.Evidence;

/** What is stated and what is believed about people's skills. */
@ApplicationScoped
public class Profiles {

    @ApplicationScoped
    static class Estimates implements PanacheRepositoryBase<EstimateRow, EstimateRow.Key> {}

    @ApplicationScoped
    static class Statements implements PanacheRepositoryBase<EvidenceRow, UUID> {}

    @ApplicationScoped
    static class Slips implements PanacheRepositoryBase<WorkSlipRow, UUID> {}

    /** An estimate with the number of figures that stand slipped. */
    record Standing(EstimateRow row, long slips) {

        Estimate estimate() {
            return Doubt.of(row.estimate(), slips);
        }
    }

    private static final String STANDING = """
        select e, (select count(*) from WorkSlipRow s
                    where s.personId = e.personId and s.skill = e.skill and s.recoveredAt is null)
          from EstimateRow e where e.personId in :ids
        """;

    @Inject
    Session session;

    @Inject
    Estimates estimates;

    @Inject
    Statements statements;

    @Inject
    Slips slips;

    /** By person and skill, less sure where their work has slipped; a skill of which nothing is known is left out. */
    public Map<UUID, Map<String, Estimate>> of(Collection<UUID> personIds) {
        return session.createSelectionQuery(STANDING, Standing.class)
                .setParameter("ids", List.copyOf(personIds))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        standing -> standing.row().personId,
                        Collectors.toMap(standing -> standing.row().skill, Standing::estimate)));
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

    Optional<WorkSlipRow> slip(UUID driftId) {
        return slips.findByIdOptional(driftId);
    }

    void add(WorkSlipRow row) {
        slips.persist(row);
    }
}
