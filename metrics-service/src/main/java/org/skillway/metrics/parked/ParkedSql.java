package org.skillway.metrics.parked;

/** The statements of {@link Parked} and {@link DueReleases}. */
final class ParkedSql {

    static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('parked signals of ' || current_tenant(), 0))";

    /** Several replicas share tenants, and not the readings of one: two at once would chart them out of order. */
    static final String TRY_RELEASING =
            "select pg_try_advisory_xact_lock(hashtextextended('releases of ' || current_tenant(), 0))";

    private static final String KNOWN = """
        select s.id, p.person_id, k.key, k.skill, k.direction, k.unit, k.generation
          from signal s
          join kpi k on k.tenant = s.tenant and k.metric = s.metric and coalesce(nullif(s.unit, ''), k.unit) = k.unit
          join lateral person_meant(s.source_id, s.person_ref) p on true
         where s.tenant = current_tenant() and s.state = 'PARKED' and %s
        """;

    static final String ANY_KNOWN = "select exists (" + KNOWN + ")";

    /**
     * Takes the condition and then how many at most; oldest first, so that they enter their charts in order. Those are found
     * once: where many were parked lately, before the table's statistics know of them, they were sought for each row anew. So
     * was each of them among all that is parked, where the update named that state.
     */
    static final String RELEASE = "with known as materialized (" + KNOWN + """
         order by s.occurred_at, s.id limit ?),
        released as (
            update signal s
               set state = 'ACCEPTED', reason = null, person_id = known.person_id, unit = known.unit
              from known
             where s.tenant = current_tenant() and s.id = known.id and s.state <> 'ACCEPTED' and s.state <> 'UNREADABLE'
            returning s.*, known.key as kpi, known.skill, known.direction, known.generation)
        select * from released order by occurred_at, id
        """;

    /** One reading that its own transaction parked; not where older ones are being released before it. */
    static final String ONE = """
        s.id = ? and not exists (select 1 from due_release r
                                  where r.tenant = s.tenant and (r.metric = s.metric or r.person_id = p.person_id))
        """;

    static final String OF_METRIC = "s.metric = ?";

    /** As an array, or the index is not used where many were parked lately: all that waits was looked through for each person. */
    static final String OF_PERSON = "s.person_ref = any (array(select r.ref from references_to(?) r))";

    static final String NOTE_METRIC = """
        insert into due_release (tenant, id, metric)
        select current_tenant(), ?, s.metric from signal s
         where s.tenant = current_tenant() and s.state = 'PARKED' and s.metric = ? limit 1
        on conflict do nothing
        """;

    static final String NOTE_PERSON = """
        insert into due_release (tenant, id, person_id)
        select current_tenant(), ?, ?::uuid from signal s
         where s.tenant = current_tenant() and s.state = 'PARKED' and s.person_ref in (?, ?) limit 1
        on conflict do nothing
        """;

    /** Of a source and some of its references: whom these mean now, where something is parked under them. */
    static final String WAITED_FOR = """
        select distinct p.person_id
          from unnest(?::text[]) as n (ref) cross join lateral person_meant(?::uuid, n.ref) p
         where exists (select 1 from signal s
                        where s.tenant = current_tenant() and s.state = 'PARKED' and s.source_id = ? and s.person_ref = n.ref)
        """;

    static final String UNDER = """
        select distinct s.person_ref from signal s
         where s.tenant = current_tenant() and s.state = 'PARKED' and s.source_id = ? and s.id > ? and s.person_ref = any (?)
        """;

    static final String NOTE_NAMED = """
        insert into due_release (tenant, id, person_id)
        select current_tenant(), due.id, due.person_id from unnest(?::uuid[], ?::uuid[]) as due (id, person_id)
         order by due.person_id
        on conflict do nothing
        """;

    /**
     * A reading that waits for its metric or unit is kept as one about whom its reference meant then. Those that somebody
     * counts or reads again at this moment are found anew by that, and waiting for them could wait for ever.
     */
    static final String MEAN_ANEW = """
        update signal s set person_id = (select p.person_id from person_meant(s.source_id, s.person_ref) p)
         where s.tenant = current_tenant()
           and s.id in (select w.id from signal w
                         where w.tenant = current_tenant() and w.state = 'PARKED' and w.source_id = ? and w.person_ref = any (?)
                           and w.person_id is not null
                           for no key update skip locked)
        """;

    /** What could not be counted keeps nothing behind it waiting; an administrator sees it, and may have it read again. */
    static final String SET_ASIDE = """
        update signal set state = 'UNREADABLE', reason = left(?, 500)
         where tenant = current_tenant() and id = ? and state = 'PARKED'
        """;

    private ParkedSql() {}
}
