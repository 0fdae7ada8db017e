package org.skillway.curriculum.dropoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.dropoff.domain.DropOff;
import org.skillway.curriculum.dropoff.domain.Mark;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Reads from the record of activities where people leave a module. */
@ApplicationScoped
class ReadDropOff {

    private static final String MARKS = "select person_id, kind, item, correct, occurred_at from activity"
            + " where tenant = current_tenant() and occurred_at >= ? and module = ? and kind in ('started', 'answered', 'completed',"
            + " 'abandoned') order by occurred_at, id";

    @Inject
    Sql sql;

    @Inject
    Catalogues catalogues;

    @Inject
    Clock clock;

    DropOffView of(String key, int days) {
        Module module = catalogues
                .stored()
                .module(key)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "No module '" + key + "'."));
        Instant now = clock.instant();
        var marks = sql.list(MARKS, ReadDropOff::mark, now.minus(Duration.ofDays(days)), key);
        return DropOffView.of(module, days, DropOff.of(module, marks, now));
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(
                row.getString(1),
                Mark.Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                row.getString(3),
                row.getBoolean(4),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }
}
