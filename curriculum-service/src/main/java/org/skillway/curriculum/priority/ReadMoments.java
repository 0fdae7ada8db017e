package org.skillway.curriculum.priority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.workmoment.StoredWorkMoments;

/** Reads the rated moments with what there is to learn for each. */
@ApplicationScoped
class ReadMoments {

    @Inject
    StoredWorkMoments moments;

    @Inject
    Catalogues catalogues;

    /** What counts most first. */
    List<WorkMomentView> all() {
        Catalogue catalogue = catalogues.now();
        return moments.all().stream()
                .map(rated -> WorkMomentView.of(rated, catalogue))
                .sorted(Comparator.comparingDouble(WorkMomentView::emphasis)
                        .reversed()
                        .thenComparing(WorkMomentView::key))
                .toList();
    }

    Optional<WorkMomentView> of(String key) {
        return moments.of(key).map(rated -> WorkMomentView.of(rated, catalogues.now()));
    }
}
