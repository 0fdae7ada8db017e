package org.skillway.curriculum.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
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
    // Of two revisions neither counts what the other did. Where few take it, the last crowd before stands for the 90
    // days.
    private static final String MEASURED = """
            with revised as (
                select d.module, d.revised_at as at,
                       lag(d.revised_at, 1, timestamptz '-infinity') over module as since,
                       lead(d.revised_at, 1, timestamptz 'infinity') over module as until
                  from content_decision d where d.tenant = current_tenant() and d.revised_at is not null
                window module as (partition by d.module order by d.revised_at)),
            measured as (
                select r.module, r.at, c.begun_at < r.at as before, c.troubled, c.confused
                  from revised r join judged_crowd c on c.tenant = current_tenant() and c.module = r.module
                   and (c.begun_at >= r.at and c.judged_at < r.until
                        or c.judged_at < r.at and c.begun_at >= r.since
                           and (c.begun_at >= r.at - make_interval(days => ?)
                                or c.id = (select l.id from judged_crowd l
                                            where l.tenant = current_tenant() and l.module = r.module
                                              and l.judged_at < r.at and l.begun_at >= r.since
                                            order by l.judged_at desc, l.id desc limit 1))))
            select module, at,
                   %1$d * count(*) filter (where before), coalesce(sum(troubled) filter (where before), 0),
                   %1$d * count(*) filter (where not before), coalesce(sum(troubled) filter (where not before), 0),
                   %1$d * count(confused) filter (where before), coalesce(sum(confused) filter (where before), 0),
                   %1$d * count(confused) filter (where not before), coalesce(sum(confused) filter (where not before), 0)
              from measured group by module, at order by module, at desc""".formatted(Crowds.PEOPLE);

    // A word that was spoken before counts with the first publication after it, and once.
    private static final String REVISED = """
            update content_decision d set revised_at = ?
             where d.tenant = current_tenant() and d.module = any(?) and d.decision = 'revise' and d.revised_at is null
               and d.decided_at = (select max(l.decided_at) from content_decision l
                                    where l.tenant = d.tenant and l.module = d.module)""";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** These modules are published anew: where the last word about one was to revise it, this is what came of it. */
    @Transactional(TxType.MANDATORY)
    public void published(Collection<String> modules) {
        sql.change(REVISED, clock.instant(), modules.toArray(String[]::new));
    }

    public List<Revision> measured() {
        return sql.list(
                MEASURED,
                row -> new Revision(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        new Group(row.getInt(3), row.getInt(4)),
                        new Group(row.getInt(5), row.getInt(6)),
                        new Group(row.getInt(7), row.getInt(8)),
                        new Group(row.getInt(9), row.getInt(10))),
                DAYS_BEFORE);
    }
}
