package org.skillway.metrics.kpi.domain;

/** Which way a KPI gets better. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER;

    /** The same score, turned so that positive means worse. */
    public double harm(double score) {
        return this == LOWER_IS_BETTER ? score : -score;
    }
}
