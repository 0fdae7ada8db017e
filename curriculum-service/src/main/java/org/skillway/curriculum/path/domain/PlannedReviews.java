package org.skillway.curriculum.path.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.path.domain.Path.Waiting;

/**
 * The reviews of one plan: those that compete with new learning, or up to {@link PlannerVersion#PATH_7} those that took their
 * minutes before it.
 *
 * @param withoutRoom those that no day has room for
 */
record PlannedReviews(Offers offers, List<Step> placed, List<Waiting> withoutRoom) {

    /** Beside the modules that are on the path already. */
    static PlannedReviews of(
            Situation situation, Catalogue catalogue, Weeks weeks, Set<String> taken, PlannerVersion version) {
        DueReviews due = new DueReviews(situation, catalogue, weeks, taken, version);
        if (!version.letsOffersCompete()) {
            return new PlannedReviews(
                    Offers.NONE, new PlacedReviews(situation, catalogue, weeks, due).steps(), List.of());
        }
        Recalls recalls = new Recalls(catalogue, weeks, due, new Forgetting(situation));
        return new PlannedReviews(new Offers(recalls.offers(), recalls.workload()), List.of(), recalls.withoutRoom());
    }

    /** The modules that they are done with. */
    Set<String> modules() {
        Set<String> modules = new HashSet<>();
        placed.forEach(step -> modules.add(step.module()));
        offers.all().forEach(recall -> modules.add(recall.means().key()));
        return modules;
    }
}
