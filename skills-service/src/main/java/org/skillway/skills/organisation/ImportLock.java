package org.skillway.skills.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets one at a time say in a tenant who works here: what was checked still holds when it is stored. */
@ApplicationScoped
class ImportLock {

    @Inject
    People.Rows rows;

    /** Until the transaction ends. */
    void take() {
        rows.getSession()
                .createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended(current_tenant() || '/import-people', 0))::text",
                        String.class)
                .getSingleResult();
    }
}
