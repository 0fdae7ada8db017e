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
import java.util.Set;
import java.util.stream.Stream;
import org.skillway.curriculum.aim.domain.Aims;
import org.skillway.curriculum.aim.domain.Aims.Seen;
import org.skillway.curriculum.store.Sql;

/** What the record of activities says about how long modules take and whether they are used. */
@ApplicationScoped
public class ModuleAims {

    // Answers to an item that was right already are reviews, and so is going through the module again.
    private static final String TIMES = """
            select p.module, array_agg(p.total)
              from (select module, person_id, sum(seconds)::int as total
                      from (select module, person_id, kind, correct, seconds, occurred_at,
                                   min(occurred_at) filter (where correct)
                                       over (partition by module, person_id, kind, item) as right_at,
                                   min(occurred_at) over (partition by module, person_id, kind) as first_at
                              from activity
                             where tenant = current_tenant() and kind in ('answered', 'completed')) a
                     where seconds is not null
                       and case kind when 'completed' then occurred_at = first_at
                                     else occurred_at <= coalesce(right_at, occurred_at) end
                     group by module, person_id
                    having bool_or(kind = 'completed' or correct) and max(occurred_at) >= ?) p
             group by p.module""";

    private static final String TOLD = "select distinct module from activity where tenant = current_tenant()"
            + " and occurred_at >= ? and kind = 'applied'";

    private static final String USES = "with learned as (select module, person_id, min(occurred_at) as at from activity"
            + " where tenant = current_tenant() and occurred_at >= ? and kind = 'answered' and correct"
            + " group by module, person_id)"
            + " select l.module, count(*), count(*) filter (where exists (select 1 from activity u"
            + " where u.tenant = current_tenant() and u.person_id = l.person_id and u.module = l.module"
            + " and u.kind = 'applied' and u.occurred_at >= l.at and u.occurred_at < l.at + make_interval(days => ?)))"
            + " from learned l where l.at <= ? group by l.module";

    private record Times(String module, List<Integer> seconds) {}

    private record Uses(String module, int learned, int used) {}

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** By module, over the last so many days. */
    public Map<String, Seen> lately(int days) {
        Instant now = clock.instant();
        Instant from = now.minus(Duration.ofDays(days));
        Set<String> told = Set.copyOf(sql.list(TOLD, row -> row.getString(1), from));
        Map<String, Seen> seen = new HashMap<>();
        sql.list(TIMES, ModuleAims::times, from)
                .forEach(times -> seen.put(times.module(), new Seen(times.seconds(), 0, 0, false)));
        sql.list(USES, ModuleAims::uses, from, (int) Aims.SOON.toDays(), now.minus(Aims.SOON))
                .forEach(uses -> seen.compute(
                        uses.module(),
                        (module, known) -> new Seen(
                                known == null ? List.of() : known.seconds(),
                                uses.learned(),
                                uses.used(),
                                told.contains(module))));
        return seen;
    }

    private static Times times(ResultSet row) throws SQLException {
        return new Times(
                row.getString(1),
                Stream.of((Integer[]) row.getArray(2).getArray()).toList());
    }

    private static Uses uses(ResultSet row) throws SQLException {
        return new Uses(row.getString(1), row.getInt(2), row.getInt(3));
    }
}
