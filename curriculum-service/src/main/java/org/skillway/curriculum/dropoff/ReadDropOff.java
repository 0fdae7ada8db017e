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
import org.skillway.curriculum.crowd.domain.Crowds;
import org.skillway.curriculum.dropoff.domain.DropOff;
import org.skillway.curriculum.dropoff.domain.Mark;
import org.skillway.curriculum.effort.Effort;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Reads from the record of activities where people leave a module. */
@ApplicationScoped
class ReadDropOff {

    /** The latest so many of those who began. */
    private static final int MOST_PEOPLE = 5_000;

    /** Of people in crowds, by when each began; a crowd counts where its last person began in the time asked about. */
    private static final String MARKS = """
            with mark as (select person_id, kind, item, correct, occurred_at, recorded_at, id from activity
                           where tenant = current_tenant() and module = ?
                             and kind in ('started', 'answered', 'completed', 'abandoned')),
            begun as (select person_id, min(recorded_at) as at from mark group by person_id),
            numbered as (select person_id, at, row_number() over (order by at, person_id) - 1 as n, count(*) over () as all_people
                           from begun),
            crowded as (select person_id, n, all_people, max(at) over (partition by n / %1$d) as complete_at from numbered
                         where n < all_people - all_people %% %1$d)
            select m.person_id, m.kind, m.item, m.correct, m.occurred_at from mark m join crowded c using (person_id)
             where c.complete_at >= ? and c.n >= c.all_people - c.all_people %% %1$d - %2$d
             order by m.occurred_at, m.id""".formatted(Crowds.PEOPLE, MOST_PEOPLE);

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
        return effort.spend(() -> {
            var marks = sql.list(MARKS, ReadDropOff::mark, key, now.minus(Duration.ofDays(days)));
            return DropOffView.of(module, days, DropOff.of(module, marks, now));
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
