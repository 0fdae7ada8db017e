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
import org.skillway.curriculum.effort.Effort;
import org.skillway.curriculum.effort.Extent;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Reads from the record of activities where people leave a module. */
@ApplicationScoped
class ReadDropOff {

    /** The latest so many of those who began: whole crowds. */
    private static final int MOST_PEOPLE = 5_000;

    private static final String MARKS = """
            select m.person_id, m.kind, m.item, m.correct, m.occurred_at
              from (select * from crowded_takings(?, ?, ?) order by crowd_to desc, crowd_from desc limit %d) c
              join activity m on m.tenant = current_tenant() and m.module = c.module and m.person_id = c.person_id
               and m.recorded_at between c.begun_at and c.judged_at
               and m.kind in ('started', 'answered', 'completed', 'abandoned')
             order by m.occurred_at, m.id""".formatted(MOST_PEOPLE);

    @Inject
    Sql sql;

    @Inject
    Catalogues catalogues;

    @Inject
    Effort effort;

    @Inject
    Clock clock;

    DropOffView of(String key, int days) {
        Module module = catalogues
                .now()
                .module(key)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "No module '" + key + "'."));
        Instant now = clock.instant();
        return effort.spend(Extent.EVERYBODY, () -> {
            var marks = sql.list(MARKS, ReadDropOff::mark, key, now.minus(Duration.ofDays(days)), now);
            return DropOffView.of(module, days, DropOff.of(module, marks));
        });
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
