package org.skillway.curriculum.setback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.setback.Setbacks.Place;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/** Lists what failed; about whom is noted before it is read. */
@ApplicationScoped
class ReadSetbacks {

    private static final String LIST = "setbacks";

    @Inject
    Setbacks setbacks;

    @Inject
    Audit audit;

    @Inject
    Cursors cursors;

    Page<SetbackView> page(int limit, @Nullable String cursor) {
        Place after = Place.parse(cursors.keyOf(LIST, cursor, Place.FIRST.text()));
        var page = Page.of(
                setbacks.latest(after, limit + 1),
                limit,
                last -> cursors.after(LIST, Place.of(last).text()));
        audit.readAll(
                "setback.read",
                page.data().stream()
                        .map(setback -> "person/" + setback.personId())
                        .distinct()
                        .toList());
        return page.map(SetbackView::of);
    }
}
