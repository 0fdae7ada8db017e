package org.skillway.skills.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;
import org.skillway.skills.organisation.SensitiveReading;
import org.skillway.skills.promotion.JudgmentView;
import org.skillway.skills.promotion.Judgments;

/** Shows the judgments in the caller's sight, and puts on record of whom they read. */
@ApplicationScoped
class ReadWorklist {

    private static final String NEWEST = new UUID(-1, -1).toString();

    @Inject
    Worklist worklist;

    @Inject
    Judgments judgments;

    @Inject
    SensitiveReading sensitiveReading;

    @Inject
    Cursors cursors;

    Page<WorklistView> page(WorklistQuery query, int limit, @Nullable String cursor) {
        var before = UUID.fromString(cursors.keyOf(query.list(), cursor, NEWEST));
        var page = Page.of(
                worklist.page(query, before, limit + 1),
                limit,
                last -> cursors.after(query.list(), last.judgmentId().toString()));
        sensitiveReading.aboutNamed(
                page.data().stream()
                        .collect(Collectors.toMap(
                                Worklist.Entry::personId, Worklist.Entry::userName, (one, same) -> one)),
                "judgment.read");
        var views = judgments
                .views(page.data().stream().map(Worklist.Entry::judgmentId).toList())
                .stream()
                .collect(Collectors.toMap(JudgmentView::judgmentId, Function.identity()));
        return page.map(entry -> new WorklistView(
                entry.userName(),
                entry.displayName(),
                entry.awaitsMe(),
                Objects.requireNonNull(views.get(entry.judgmentId()))));
    }
}
