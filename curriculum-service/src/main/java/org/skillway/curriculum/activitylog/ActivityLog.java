package org.skillway.curriculum.activitylog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.skillway.curriculum.activitylog.ActivityQuery.Place;
import org.skillway.curriculum.store.Sql;

/** The stored activities of each person, the latest first. */
@ApplicationScoped
class ActivityLog {

    private static final String BEFORE = "select * from activity where tenant = current_tenant() and person_id = ?"
            + " and recorded_at >= ? and (recorded_at, id) < (?, ?)"
            + " and (?::text is null or kind = ?) and (?::text is null or module = ?)"
            + " order by recorded_at desc, id desc limit ?";

    @Inject
    Sql sql;

    List<LoggedActivity> before(ActivityQuery query, Place place, int limit) {
        return sql.list(
                BEFORE,
                ActivityLog::activity,
                query.personId(),
                query.since(),
                place.recordedAt(),
                place.id(),
                query.kind(),
                query.kind(),
                query.module(),
                query.module(),
                limit);
    }

    private static LoggedActivity activity(ResultSet row) throws SQLException {
        return new LoggedActivity(
                row.getObject("id", UUID.class),
                row.getString("module"),
                row.getString("skill"),
                row.getString("kind"),
                row.getString("item"),
                row.getObject("response", Integer.class),
                row.getObject("correct", Boolean.class),
                row.getString("help_level"),
                row.getObject("confidence", Double.class),
                row.getObject("seconds", Integer.class),
                row.getString("source"),
                time(row, "occurred_at"),
                time(row, "recorded_at"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
