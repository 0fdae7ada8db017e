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
     * names another, the reading waits: 0.7 among percentages would look like a slip. So it does behind older ones that are
     * being released: after it they would come too late for the chart.
     */
    static final String KEEP = """
        with who as (
            select person_id from person_meant(?, ?)),
        what as (
            select key as kpi, skill, direction, unit, generation from kpi where tenant = current_tenant() and metric = ?),
        about as (
            select who.person_id, what.*, nullif(said.unit, '') as said,
                   exists (select 1 from due_release r
                            where r.tenant = current_tenant() and (r.metric = ? or r.person_id = who.person_id)) as behind
              from (select ?::text as unit) said left join who on true left join what on true),
        kept as (
            insert into signal (tenant, id, source_id, source_event_id, state, reason, person_ref, metric, value, unit,
                                occurred_at, dimensions, event_id, person_id, correlation_id, received_at)
            select current_tenant(), ?, ?, ?,
                   case when person_id is null or kpi is null or said <> unit or behind then 'PARKED' else 'ACCEPTED' end,
                   case when said <> unit then 'in ' || said || ', and the KPI is in ' || unit end,
                   ?, ?, ?, coalesce(said, unit, ''), ?::timestamptz, ?::jsonb, ?, person_id, ?, ?::timestamptz
              from about
            on conflict (tenant, source_id, source_event_id) do nothing
            returning *),
        """ + DELIVERED + """
        select kept.*, about.kpi, about.skill, about.direction, about.generation from kept cross join about
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

    private SignalSql() {}
}
