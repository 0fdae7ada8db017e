package org.skillway.curriculum.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.skillway.curriculum.revision.domain.Revision;
import org.skillway.curriculum.revision.domain.Revision.Group;
import org.skillway.curriculum.store.Sql;

/** The modules that were published anew after somebody decided to revise them, with the trouble before and since. */
@ApplicationScoped
public class Revisions {

    private static final int DAYS_BEFORE = 90;
    private static final double SURE = 0.8;

    // A crowd that began on both sides of the day counts on neither, nor one that was still judged when the day came.
    private static final String MEASURED = """
            with revised as (
                select m.key as module, m.updated_at as at from module m
                  join lateral (select d.decision from content_decision d where d.tenant = m.tenant and d.module = m.key
                                   and d.decided_at < m.updated_at order by d.decided_at desc limit 1) w
                    on w.decision = 'revise' where m.tenant = current_tenant()),
            taken as (
                select r.module, r.at, c.person_id, c.crowd_from < r.at as before,
                       not bool_or(a.kind in ('answered', 'completed', 'abandoned')) or bool_or(a.kind = 'abandoned')
                       or bool_or(a.kind = 'answered' and not a.correct and a.confidence >= ?) as troubled
                  from revised r
                  cross join lateral crowded_takings(r.module, r.at - make_interval(days => ?), ?) c
                  join activity a on a.tenant = current_tenant() and a.module = c.module and a.person_id = c.person_id
                       and a.recorded_at between c.begun_at and c.judged_at
                 where c.crowd_from >= r.at or (c.crowd_to + interval '21 days' < r.at
                                                and c.crowd_from >= r.at - make_interval(days => ?))
                 group by r.module, r.at, c.person_id, c.crowd_from)
            select module, at, count(*) filter (where before), count(*) filter (where before and troubled),
                   count(*) filter (where not before), count(*) filter (where not before and troubled)
              from taken group by module, at order by module""";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    public List<Revision> measured() {
        return sql.list(
                MEASURED,
                row -> new Revision(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        new Group(row.getInt(3), row.getInt(4)),
                        new Group(row.getInt(5), row.getInt(6))),
                SURE,
                DAYS_BEFORE,
                clock.instant(),
                DAYS_BEFORE);
    }
}
