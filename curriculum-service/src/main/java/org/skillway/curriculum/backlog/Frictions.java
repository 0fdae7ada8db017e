package org.skillway.curriculum.backlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.skillway.curriculum.backlog.domain.Friction;
import org.skillway.curriculum.store.Sql;

/** What the record of activities says about trouble with modules, of people in crowds. */
@ApplicationScoped
class Frictions {

    /** From this confidence on somebody was sure. */
    private static final double SURE = 0.8;

    private static final String BY_MODULE = """
            select p.module, count(*), count(*) filter (where p.stalled), count(*) filter (where p.dropped),
                   count(*) filter (where p.sure_wrong)
              from (select c.module, c.person_id,
                           not bool_or(a.kind in ('answered', 'completed', 'abandoned')) as stalled,
                           bool_or(a.kind = 'abandoned') as dropped,
                           bool_or(a.kind = 'answered' and not a.correct and a.confidence >= ?) as sure_wrong
                      from crowded_takings(null, ?, ?) c
                      join activity a on a.tenant = current_tenant() and a.module = c.module
                           and a.person_id = c.person_id and a.recorded_at between c.begun_at and c.judged_at
                     group by c.module, c.person_id) p
             group by p.module""";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** By module, of the crowds of the last so many days. */
    List<Friction> lately(int days) {
        Instant now = clock.instant();
        return sql.list(
                BY_MODULE,
                row -> new Friction(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)),
                SURE,
                now.minus(Duration.ofDays(days)),
                now);
    }
}
