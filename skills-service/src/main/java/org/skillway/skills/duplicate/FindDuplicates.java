package org.skillway.skills.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.rest.Cursors;
import org.skillway.skills.duplicate.domain.DuplicateFinder;
import org.skillway.skills.duplicate.domain.DuplicateFinder.Place;
import org.skillway.skills.effort.Effort;
import org.skillway.skills.taxonomy.Skills;

/** Proposes pairs of skills that nobody has decided upon yet. */
@ApplicationScoped
class FindDuplicates {

    private static final String LIST = "skill-duplicates";

    @Inject
    Effort effort;

    @Inject
    Skills skills;

    @Inject
    Differences differences;

    @Inject
    Cursors cursors;

    /** Those after the cursor, the most alike first. */
    List<DuplicateView> run(double atLeast, @Nullable String cursor, int most) {
        var after = cursor == null ? Place.START : Place.of(cursors.keyOf(LIST, cursor, ""));
        return effort
                .overEverybody(
                        () -> DuplicateFinder.find(skills.all().values(), atLeast, differences.all(), after, most))
                .stream()
                .map(pair ->
                        DuplicateView.of(pair, cursors.after(LIST, pair.place().toString())))
                .toList();
    }
}
