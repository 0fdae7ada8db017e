package org.skillway.curriculum.backlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.backlog.BacklogView.DecisionView;
import org.skillway.curriculum.backlog.Decisions.Decision;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/** Lists what was decided about a module, the latest first. */
@ApplicationScoped
class ReadContentDecisions {

    /** A page of them, and how many there are. */
    record DecisionsOfModule(Page<DecisionView> page, int version) {}

    @Inject
    Decisions decisions;

    @Inject
    Catalogues catalogues;

    @Inject
    Cursors cursors;

    DecisionsOfModule page(String key, int limit, @Nullable String cursor) {
        String list = "content-decisions/" + require(key).key();
        int version = decisions.latest(key).map(Decision::version).orElse(0);
        int before = Integer.parseInt(cursors.keyOf(list, cursor, String.valueOf(version + 1)));
        Page<DecisionView> page = Page.of(
                        decisions.before(key, before, limit + 1),
                        limit,
                        last -> cursors.after(list, String.valueOf(last.version())))
                .map(DecisionView::of);
        return new DecisionsOfModule(page, version);
    }

    Module require(String key) {
        return catalogues
                .stored()
                .module(key)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "No module '" + key + "'."));
    }
}
