package org.skillway.metrics.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/** One page of the KPIs, by key. */
@ApplicationScoped
class ReadKpis {

    private static final String LIST = "kpis";

    @Inject
    Kpis kpis;

    @Inject
    Cursors cursors;

    Page<KpiView> page(int limit, @Nullable String cursor) {
        return Page.of(
                        kpis.after(cursors.keyOf(LIST, cursor, ""), limit + 1),
                        limit,
                        last -> cursors.after(LIST, last.key))
                .map(KpiView::of);
    }
}
