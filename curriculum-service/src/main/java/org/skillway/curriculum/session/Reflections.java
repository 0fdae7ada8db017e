package org.skillway.curriculum.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.skillway.curriculum.store.Sql;

/** What people have looked back on, in the record of their activities. */
@ApplicationScoped
class Reflections {

    @Inject
    Sql sql;

    /** The skills, as they were called when it was recorded. */
    List<String> skillsOf(UUID personId) {
        return sql.list(
                "select distinct skill from activity"
                        + " where tenant = current_tenant() and person_id = ? and kind = 'reflected'",
                row -> row.getString("skill"),
                personId);
    }
}
