package org.skillway.skills.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Whom an erasure keeps from coming back. Their keys are kept as digests only. */
@ApplicationScoped
class ErasedPeople {

    private static final String AMONG = """
        select asked from unnest(cast(:externalIds as text[])) asked
         where exists (select 1 from erased_person e where e.tenant = current_tenant() and e.external_key = erased_key(asked))
        """;

    @Inject
    People.Rows rows;

    /** Those of the HR system's keys that were an erased person's. */
    Set<String> among(List<String> externalIds) {
        return externalIds.isEmpty()
                ? Set.of()
                : Set.copyOf(rows.getSession()
                        .createNativeQuery(AMONG, String.class)
                        .setParameter("externalIds", externalIds.toArray(String[]::new))
                        .getResultList());
    }
}
