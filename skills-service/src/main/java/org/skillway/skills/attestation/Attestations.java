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
import org.skillway.skills.alias.domain.Aliases;
import org.skillway.skills.organisation.Recorded;

/** What was attested of people. */
@ApplicationScoped
public class Attestations {

    /** To attest level 0 takes back what was attested. */
    private static final int WITHDRAWN = 0;

    private static final String LATEST = """
        select n.* from (
            select a.*, row_number() over (partition by a.person_id order by a.attestation_id desc) as nth
              from attestation a
             where a.tenant = current_tenant() and a.person_id in (:ids) and a.attestation_id < :before
               and a.attested_at between :since and :until) n
         where n.nth <= :limit order by n.person_id, n.nth
        """;

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<AttestationRow, UUID> {}

    @Inject
    Rows rows;

    /** What stands attested at a time, by person and skill: the last word on each, unless it withdrew the ones before. */
    public Map<UUID, Map<String, AttestationView>> standing(Collection<UUID> personIds, Aliases names, Instant at) {
        return rows
                .list(
                        "personId in ?1 and attestedAt <= ?2 order by attestedAt, attestationId",
                        List.copyOf(personIds),
                        at)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.personId,
                        Collectors.collectingAndThen(
                                Collectors.toMap(
                                        row -> names.canonical(row.skill),
                                        AttestationView::of,
                                        (earlier, later) -> later),
                                Attestations::unwithdrawn)));
    }

    private static Map<String, AttestationView> unwithdrawn(Map<String, AttestationView> last) {
        last.values().removeIf(view -> view.level() == WITHDRAWN);
        return last;
    }

    /** Up to so many of each person put on record then, newest first, before an id; ids rise with time. */
    Map<UUID, List<AttestationRow>> latest(Collection<UUID> personIds, UUID before, Recorded recorded, int limit) {
        return rows
                .getSession()
                .createNativeQuery(LATEST, AttestationRow.class)
                .setParameterList("ids", personIds)
                .setParameter("before", before)
                .setParameter("since", recorded.since())
                .setParameter("until", recorded.until())
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(row -> row.personId));
    }

    void add(AttestationRow row) {
        rows.persist(row);
    }
}
