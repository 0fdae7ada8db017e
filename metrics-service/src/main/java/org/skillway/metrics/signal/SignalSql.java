package org.skillway.metrics.signal;

/** The statements of {@link SignalStore}. */
final class SignalSql {

    /** With the first signal that is kept of an event, the event itself. */
    private static final String DELIVERED = """
        delivered as (
            insert into delivered_event (tenant, id, payload, received_at)
            select tenant, event_id, ?::jsonb, received_at from kept
            on conflict (tenant, id) do nothing)
        """;

    /**
     * No row: the source reported this event before. The unit of the KPI stands in where the tool names none; where it
     * names another, the reading waits: 0.7 among percentages would look like a slip.
     */
    static final String KEEP = """
        with who as (
            select person_id from directory_person
             where tenant = current_tenant() and (user_name = ? or external_id = ?)
             order by active desc, start_date desc limit 1),
        what as (
            select key as kpi, skill, direction, unit from kpi where tenant = current_tenant() and metric = ?),
        about as (
            select who.person_id, what.*, nullif(said.unit, '') as said
              from (select ?::text as unit) said left join who on true left join what on true),
        kept as (
            insert into signal (tenant, id, source_id, source_event_id, state, reason, person_ref, metric, value, unit,
                                occurred_at, dimensions, event_id, person_id, correlation_id, received_at)
            select current_tenant(), ?, ?, ?,
                   case when person_id is null or kpi is null or said <> unit then 'PARKED' else 'ACCEPTED' end,
                   case when said <> unit then 'in ' || said || ', and the KPI is in ' || unit end,
                   ?, ?, ?, coalesce(said, unit, ''), ?::timestamptz, ?::jsonb, ?, person_id, ?, ?::timestamptz
              from about
            on conflict (tenant, source_id, source_event_id) do nothing
            returning *),
        """ + DELIVERED + """
        select kept.*, about.kpi, about.skill, about.direction from kept cross join about
        """;

    /** No row: the source reported this event before. */
    static final String KEEP_UNREADABLE = """
        with kept as (
            insert into signal (tenant, id, source_id, source_event_id, state, reason, event_id, correlation_id, received_at)
            values (current_tenant(), ?, ?, ?, 'UNREADABLE', ?, ?, ?, ?)
            on conflict (tenant, source_id, source_event_id) do nothing
            returning *),
        """ + DELIVERED + """
        select id from kept
        """;

    static final String LOCK_PARKED =
            "select pg_advisory_xact_lock(hashtextextended('parked signals of ' || current_tenant(), 0))";

    static final String RELEASE = """
        with released as (
            update signal s set state = 'ACCEPTED', reason = null, person_id = p.person_id, unit = coalesce(nullif(s.unit, ''), k.unit)
              from directory_person p, kpi k
             where s.tenant = current_tenant() and p.tenant = current_tenant() and k.tenant = current_tenant()
               and s.state = 'PARKED' and %s and k.metric = s.metric and coalesce(nullif(s.unit, ''), k.unit) = k.unit
               and p.person_id = (
                   select d.person_id from directory_person d
                    where d.tenant = current_tenant() and (d.user_name = s.person_ref or d.external_id = s.person_ref)
                    order by d.active desc, d.start_date desc limit 1)
            returning s.*, k.key as kpi, k.skill, k.direction)
        select * from released order by occurred_at, id
        """;

    private SignalSql() {}
}
