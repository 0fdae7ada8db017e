/** What a KPI means to the rules that read it. */
@NullMarked
package org.skillway.metrics.kpi.domain;

import org.jspecify.annotations.NullMarked;
