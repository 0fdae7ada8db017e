package org.skillway.metrics.kpi.domain;

/** How far from learning to money a KPI stands. */
public enum Layer {
    ENGAGEMENT,
    SKILL_ACQUISITION,
    JOB_APPLICATION,
    BUSINESS_IMPACT
}
