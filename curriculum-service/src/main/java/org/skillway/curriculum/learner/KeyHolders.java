package org.skillway.curriculum.learner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.skillway.curriculum.store.Sql;

/**
 * Who may read the answers of all items by what they are, whoever speaks for them: whoever has reports. That somebody mentors or
 * authors is known by their token alone.
 */
@ApplicationScoped
public class KeyHolders {

    private static final String HOLDS = "exists (select from directory_person r where r.tenant = current_tenant()"
            + " and r.manager_id = ? and r.active)";

    @Inject
    Sql sql;

    public boolean include(UUID personId) {
        return sql.one("select " + HOLDS, row -> row.getBoolean(1), personId).orElseThrow();
    }
}
