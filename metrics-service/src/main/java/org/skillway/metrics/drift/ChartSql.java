package org.skillway.metrics.drift;

/** The statements of {@link Charts}: whatever one observation changes is written in one. */
final class ChartSql {

    /** The update that changes nothing takes the row's lock, whether the row was there or not. */
    static final String LOCK = """
        insert into drift_chart as c (tenant, person_id, kpi) values (current_tenant(), ?, ?)
        on conflict (tenant, person_id, kpi) do update set kpi = c.kpi
        returning state, newest_at, open_drift, generation
        """;

    private static final String OBSERVATION = """
        insert into observation (tenant, id, person_id, kpi, value, unit, occurred_at, dimensions, charted, signal_id,
                                 source_id, correlation_id, recorded_at)
        values (current_tenant(), ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
        """;

    static final String CHART = """
        update drift_chart set state = ?::jsonb, newest_at = ?, open_drift = ?, generation = ?
         where tenant = current_tenant() and person_id = ? and kpi = ?
        """;

    static final String KEEP = "with observed as (" + OBSERVATION + ")" + CHART;

    static final String KEEP_DRIFTED = "with observed as (" + OBSERVATION + "), drifted as (" + """
        insert into drift (tenant, id, person_id, kpi, skill, direction, statistic, threshold, observations, baseline,
                           recent, since, detected_at, event_id, observation_id, correlation_id, unit, kpi_name)
        values (current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                (select k.name from kpi k where k.tenant = current_tenant() and k.key = ?)))
        """ + CHART;

    static final String KEEP_CLEARED = "with observed as (" + OBSERVATION + "), cleared as (" + """
        update drift set cleared_at = ?, cleared_event_id = ?, cleared_observation_id = ?, cleared_correlation_id = ?,
               cleared_because = 'RECOVERED'
         where tenant = current_tenant() and id = ?)
        """ + CHART;

    static final String SKILL_OF_DRIFT = "select skill from drift where tenant = current_tenant() and id = ?";

    static final String CLEAR = """
        update drift set cleared_at = ?, cleared_event_id = ?, cleared_correlation_id = ?, cleared_because = ?
         where tenant = current_tenant() and id = ?
        """;

    /** Whose chart has an open drift of an earlier definition of its KPI; whom another replica has locked is passed over. */
    static final String OUTDATED = """
        select c.person_id, c.kpi, k.generation
          from drift_chart c join kpi k on k.tenant = c.tenant and k.key = c.kpi
         where c.tenant = current_tenant() and c.open_drift is not null and c.generation < k.generation
         order by c.person_id, c.kpi limit ? for update of c skip locked
        """;

    private ChartSql() {}
}
