package org.skillway.metrics.kpi;

/** A KPI came to be or changed: signals that waited for its metric may be counted now. */
public record KpiDefined(String metric) {}
