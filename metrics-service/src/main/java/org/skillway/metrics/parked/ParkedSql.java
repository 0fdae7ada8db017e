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
          join lateral (
               select d.person_id from directory_person d
                where d.tenant = s.tenant and (d.user_name = s.person_ref or d.external_id = s.person_ref)
                order by d.active desc, d.start_date desc limit 1) p on true
         where s.tenant = current_tenant() and s.state = 'PARKED' and %s
        """;

    static final String ANY_KNOWN = "select exists (" + KNOWN + ")";

    /**
     * Takes the condition and then how many at most; oldest first, so that they enter their charts in order. Those are found
     * once: where many were parked lately, before the table's statistics know of them, they were sought for each row anew.
     */
    static final String RELEASE = "with known as materialized (" + KNOWN + """
         order by s.occurred_at, s.id limit ?),
        released as (
            update signal s
               set state = 'ACCEPTED', reason = null, person_id = known.person_id, unit = known.unit
              from known
             where s.tenant = current_tenant() and s.id = known.id and s.state = 'PARKED'
            returning s.*, known.key as kpi, known.skill, known.direction, known.generation)
        select * from released order by occurred_at, id
        """;

    /** One reading that its own transaction parked; not where older ones are being released before it. */
    static final String ONE = """
        s.id = ? and not exists (select 1 from due_release r
                                  where r.tenant = s.tenant and (r.metric = s.metric or r.person_id = p.person_id))
        """;

    static final String OF_METRIC = "s.metric = ?";

    static final String OF_PERSON = """
        s.person_ref in (select unnest(array[d.user_name, d.external_id]) from directory_person d
                          where d.tenant = current_tenant() and d.person_id = ?)
        """;

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

    /** What could not be counted keeps nothing behind it waiting; an administrator sees it, and may have it read again. */
    static final String SET_ASIDE = """
        update signal set state = 'UNREADABLE', reason = left(?, 500)
         where tenant = current_tenant() and id = ? and state = 'PARKED'
        """;

    private ParkedSql() {}
}
