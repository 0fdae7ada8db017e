package org.skillway.curriculum.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import org.skillway.curriculum.crowd.domain.Crowds;
import org.skillway.curriculum.revision.domain.Revision;
import org.skillway.curriculum.revision.domain.Revision.Group;
import org.skillway.curriculum.store.Sql;

/** The modules that were published anew after somebody decided to revise them, with the trouble before and since. */
@ApplicationScoped
public class Revisions {

    private static final int DAYS_BEFORE = 90;

    // A crowd that began on both sides of the day counts on neither, nor one that was still judged when the day came.
    private static final String MEASURED = """
            with revised as (
                select m.key as module, m.updated_at as at from module m
                  join lateral (select d.decision from content_decision d where d.tenant = m.tenant and d.module = m.key
                                   and d.decided_at < m.updated_at order by d.decided_at desc limit 1) w
                    on w.decision = 'revise' where m.tenant = current_tenant()),
            measured as (
                select r.module, r.at, c.begun_at < r.at as before, c.troubled
                  from revised r join judged_crowd c on c.tenant = current_tenant() and c.module = r.module
                   and (c.begun_at >= r.at or (c.judged_at < r.at and c.begun_at >= r.at - make_interval(days => ?))))
            select module, at,
                   %1$d * count(*) filter (where before), coalesce(sum(troubled) filter (where before), 0),
                   %1$d * count(*) filter (where not before), coalesce(sum(troubled) filter (where not before), 0)
              from measured group by module, at order by module""".formatted(Crowds.PEOPLE);

    @Inject
    Sql sql;

    public List<Revision> measured() {
        return sql.list(
                MEASURED,
                row -> new Revision(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        new Group(row.getInt(3), row.getInt(4)),
                        new Group(row.getInt(5), row.getInt(6))),
                DAYS_BEFORE);
    }
}
