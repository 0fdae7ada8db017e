package org.skillway.skills.attestation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was attested of people. */
@ApplicationScoped
public class Attestations {

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<AttestationRow, UUID> {}

    @Inject
    Rows rows;

    /** What stands attested at a time, by person and skill: the last word on each, unless it withdrew the ones before. */
    public Map<UUID, Map<String, AttestationView>> standing(Collection<UUID> personIds, Instant at) {
        return rows
                .list(
                        "personId in ?1 and attestedAt <= ?2 order by attestedAt, attestationId",
                        List.copyOf(personIds),
                        at)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.personId,
                        Collectors.toMap(row -> row.skill, AttestationView::of, (earlier, later) -> later)));
    }

    /** Newest first, before an id; ids rise with time. */
    List<AttestationRow> page(UUID personId, UUID before, int limit) {
        return rows.find("personId = ?1 and attestationId < ?2 order by attestationId desc", personId, before)
                .page(0, limit)
                .list();
    }

    void add(AttestationRow row) {
        rows.persist(row);
    }
}
