package org.skillway.curriculum.aim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.skillway.curriculum.aim.domain.Aims;
import org.skillway.curriculum.aim.domain.Aims.Seen;
import org.skillway.curriculum.store.Sql;

/** What the record of activities says about how long modules take and whether they are used, of people in crowds. */
@ApplicationScoped
public class ModuleAims {

    private static final String RECORDS = """
            crowded_takings(null, ?, ?) c join activity a on a.tenant = current_tenant() and a.module = c.module
             and a.person_id = c.person_id and a.recorded_at between c.begun_at and c.judged_at""";

    // Answers to an item that was right already are reviews, and so is going through the module again.
    private static final String TIMES = """
            select p.module, array_agg(p.total)
              from (select module, person_id, sum(seconds)::int as total
                      from (select a.module, a.person_id, a.kind, a.correct, a.seconds, a.occurred_at,
                                   min(a.occurred_at) filter (where a.correct)
                                       over (partition by a.module, a.person_id, a.kind, a.item) as right_at,
                                   min(a.occurred_at) over (partition by a.module, a.person_id, a.kind) as first_at
                              from %s
                             where a.kind in ('answered', 'completed')) t
                     where seconds is not null
                       and case kind when 'completed' then occurred_at = first_at
                                     else occurred_at <= coalesce(right_at, occurred_at) end
                     group by module, person_id
                    having bool_or(kind = 'completed' or correct)) p
             group by p.module""".formatted(RECORDS);

    // Who was right in the last days before the judgement had no time to use it.
    private static final String USES = """
            select l.module, count(*) filter (where l.right_at is not null and l.in_time),
                   count(*) filter (where l.in_time and l.used_at < l.right_at + make_interval(days => ?)),
                   bool_or(l.used_at is not null)
              from (select r.module, r.person_id, min(r.right_at) as right_at,
                           bool_and(r.recorded_at <= r.judged_at - make_interval(days => ?))
                               filter (where r.occurred_at = r.right_at and r.kind = 'answered') as in_time,
                           min(r.occurred_at) filter (where r.kind = 'applied' and r.occurred_at >= r.right_at) as used_at
                      from (select a.module, a.person_id, a.kind, a.occurred_at, a.recorded_at, c.judged_at,
                                   min(a.occurred_at) filter (where a.kind = 'answered' and a.correct)
                                       over (partition by a.module, a.person_id) as right_at
                              from %s) r
                     group by r.module, r.person_id) l
             group by l.module""".formatted(RECORDS);

    private record Times(String module, List<Integer> seconds) {}

    private record Uses(String module, int learned, int used, boolean told) {}

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** By module, of the crowds of the last so many days. */
    public Map<String, Seen> lately(int days) {
        Instant now = clock.instant();
        Instant from = now.minus(Duration.ofDays(days));
        Map<String, Seen> seen = new HashMap<>();
        sql.list(TIMES, ModuleAims::times, from, now)
                .forEach(times -> seen.put(times.module(), new Seen(times.seconds(), 0, 0, false)));
        int soon = (int) Aims.SOON.toDays();
        sql.list(USES, ModuleAims::uses, soon, soon, from, now)
                .forEach(uses -> seen.compute(
                        uses.module(),
                        (module, known) -> new Seen(
                                known == null ? List.of() : known.seconds(),
                                uses.learned(),
                                uses.used(),
                                uses.told())));
        return seen;
    }

    private static Times times(ResultSet row) throws SQLException {
        return new Times(
                row.getString(1),
                Stream.of((Integer[]) row.getArray(2).getArray()).toList());
    }

    private static Uses uses(ResultSet row) throws SQLException {
        return new Uses(row.getString(1), row.getInt(2), row.getInt(3), row.getBoolean(4));
    }
}
