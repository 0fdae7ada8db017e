package org.skillway.metrics.drift;

/** The statements of {@link Charts}: whatever one observation changes is written in one. */
final class ChartSql {

    /** The update that changes nothing takes the row's lock, whether the row was there or not. */
    static final String LOCK = """
        insert into drift_chart as c (tenant, person_id, kpi) values (current_tenant(), ?, ?)
        on conflict (tenant, person_id, kpi) do update set kpi = c.kpi
        returning state, newest_at, open_drift
        """;

    private static final String OBSERVATION = """
        insert into observation (tenant, id, person_id, kpi, value, unit, occurred_at, dimensions, charted, signal_id,
                                 correlation_id, recorded_at)
        values (current_tenant(), ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
        """;

    private static final String CHART = """
        update drift_chart set state = ?::jsonb, newest_at = ?, open_drift = ?
         where tenant = current_tenant() and person_id = ? and kpi = ?
        """;

    static final String KEEP = "with observed as (" + OBSERVATION + ")" + CHART;

    static final String KEEP_DRIFTED = "with observed as (" + OBSERVATION + "), drifted as (" + """
        insert into drift (tenant, id, person_id, kpi, skill, direction, statistic, threshold, observations, baseline,
                           recent, since, detected_at, event_id, observation_id, correlation_id)
        values (current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))
        """ + CHART;

    static final String KEEP_CLEARED = "with observed as (" + OBSERVATION + "), cleared as (" + """
        update drift set cleared_at = ?, cleared_event_id = ?, cleared_observation_id = ?, cleared_correlation_id = ?
         where tenant = current_tenant() and id = ?)
        """ + CHART;

    private ChartSql() {}
}
