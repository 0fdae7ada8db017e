package org.skillway.curriculum.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.skillway.curriculum.records.domain.Application.Use;
import org.skillway.curriculum.records.domain.Attempt;
import org.skillway.curriculum.store.Sql;

/** A person's stored activities, as their views ask for them. */
@ApplicationScoped
class History {

    private static final String DAYS = "select distinct (occurred_at at time zone ?)::date from activity"
            + " where tenant = current_tenant() and person_id = ? and kind in ('answered', 'completed', 'reflected')";

    private static final String ATTEMPTS =
            "select module, item, correct, help_level = 'none', occurred_at from activity"
                    + " where tenant = current_tenant() and person_id = ? and kind = 'answered'"
                    + " order by occurred_at, id";

    private static final String USES = "select module, occurred_at from activity"
            + " where tenant = current_tenant() and person_id = ? and kind = 'applied'";

    @Inject
    Sql sql;

    /** The days, where the person lives, on which they learned something. */
    List<LocalDate> days(UUID personId, ZoneId zone) {
        return sql.list(DAYS, row -> row.getObject(1, LocalDate.class), zone.getId(), personId);
    }

    /** The uses at work that were told of. */
    List<Use> uses(UUID personId) {
        return sql.list(
                USES,
                row -> new Use(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()),
                personId);
    }

    /** All answers, in the order in which they were given. */
    List<Attempt> attempts(UUID personId) {
        return sql.list(
                ATTEMPTS,
                row -> new Attempt(
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getBoolean(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()),
                personId);
    }
}
