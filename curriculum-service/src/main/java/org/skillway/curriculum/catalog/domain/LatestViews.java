package org.skillway.curriculum.catalog.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The latest views of a catalogue, by the roles they bind: so many that the combinations which people hold share theirs, and
 * no more, whatever combinations somebody imagines.
 */
final class LatestViews {

    /** A view shares its modules with the catalogue and takes some kilobytes of its own, a large one some hundred. */
    static final int MOST = 64;

    private final Map<Set<String>, Catalogue> views = new LinkedHashMap<>(MOST, 0.75f, true);

    /** Two who ask at once may both shape it; they see the same. */
    Catalogue of(Set<String> roles, Function<Set<String>, Catalogue> shaping) {
        Catalogue known = known(roles);
        return known == null ? kept(roles, shaping.apply(roles)) : known;
    }

    synchronized int count() {
        return views.size();
    }

    private synchronized @Nullable Catalogue known(Set<String> roles) {
        return views.get(roles);
    }

    private synchronized Catalogue kept(Set<String> roles, Catalogue view) {
        views.put(roles, view);
        if (views.size() > MOST) {
            views.remove(views.keySet().iterator().next());
        }
        return view;
    }
}
