package org.skillway.curriculum.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.skillway.curriculum.records.domain.Application.Use;
import org.skillway.curriculum.records.domain.Attempt;
import org.skillway.curriculum.store.Sql;

/** A person's stored activities, as their views ask for them. */
@ApplicationScoped
class History {

    private static final String LEARNED = "select occurred_at from activity where tenant = current_tenant()"
            + " and person_id = ? and kind in ('answered', 'completed', 'reflected')";

    // From the first of a day to the first of the next, so that it reads as many as there are days and not all. Where a
    // clock is set back at midnight a day may begin an hour or two before its midnight.
    private static final String DAYS = "with recursive first_of_day(at) as ((" + LEARNED
            + " order by occurred_at limit 1) union all select (" + LEARNED
            + " and occurred_at >= ((f.at at time zone ?)::date + 1)::timestamp at time zone ? - interval '2 hours'"
            + " and (occurred_at at time zone ?)::date > (f.at at time zone ?)::date order by occurred_at limit 1)"
            + " from first_of_day f where f.at is not null)"
            + " select (at at time zone ?)::date from first_of_day where at is not null";

    private static final String ATTEMPTS =
            "select module, item, correct, help_level = 'none', occurred_at from activity"
                    + " where tenant = current_tenant() and person_id = ? and kind = 'answered'";

    private static final String IN_ORDER = " order by occurred_at, id";

    // Where the first answer to a question was earlier, that one stands for all until then.
    private static final String SINCE = "select module, item, correct, alone, occurred_at from ("
            + "(select module, item, correct, help_level = 'none' as alone, occurred_at, id from activity"
            + " where tenant = current_tenant() and person_id = ? and kind = 'answered' and module = any(?)"
            + " and occurred_at >= ?) union all"
            + " (select distinct on (module, item) module, item, correct, help_level = 'none', occurred_at, id from activity"
            + " where tenant = current_tenant() and person_id = ? and kind = 'answered' and module = any(?)"
            + " and occurred_at < ? order by module, item, occurred_at, id)) answers" + IN_ORDER;

    private static final String USES = "select module, occurred_at from activity"
            + " where tenant = current_tenant() and person_id = ? and kind = 'applied'"
            + " and module = any(?) and occurred_at >= ?";

    @Inject
    Sql sql;

    /** The days, where the person lives, on which they learned something. */
    List<LocalDate> days(UUID personId, ZoneId zone) {
        String id = zone.getId();
        return sql.list(DAYS, row -> row.getObject(1, LocalDate.class), personId, personId, id, id, id, id, id);
    }

    /** The uses at work of these modules that were told of, since then. */
    List<Use> uses(UUID personId, Collection<String> modules, Instant since) {
        return sql.list(
                USES,
                row -> new Use(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()),
                personId,
                modules.toArray(String[]::new),
                since);
    }

    /** The answers in these modules since then, and of those before the first to each question: in the order they were given. */
    List<Attempt> attemptsIn(Collection<String> modules, UUID personId, Instant since) {
        String[] keys = modules.toArray(String[]::new);
        return sql.list(SINCE, History::attempt, personId, keys, since, personId, keys, since);
    }

    /** All answers in the modules of which any was answered since then; what was won since then is won in these. */
    List<Attempt> attemptsAround(UUID personId, Instant since) {
        return sql.list(
                ATTEMPTS + " and module in (select module from activity where tenant = current_tenant()"
                        + " and person_id = ? and kind = 'answered' and occurred_at >= ?)" + IN_ORDER,
                History::attempt,
                personId,
                personId,
                since);
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getString(1),
                row.getString(2),
                row.getBoolean(3),
                row.getBoolean(4),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }
}
