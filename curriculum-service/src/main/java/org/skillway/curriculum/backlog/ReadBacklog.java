package org.skillway.curriculum.backlog;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.skillway.curriculum.aim.ModuleAims;
import org.skillway.curriculum.backlog.domain.Backlog;
import org.skillway.curriculum.backlog.domain.Evidence;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.confusion.MuddyPoints;
import org.skillway.curriculum.effect.ModuleEffects;
import org.skillway.curriculum.effect.domain.ModuleEffect;
import org.skillway.curriculum.revision.Revisions;

/** Puts the ranked trouble beside what was decided about it, and what came of it. */
@ApplicationScoped
class ReadBacklog {

    @Inject
    Frictions frictions;

    @Inject
    ModuleAims aims;

    @Inject
    ModuleEffects effects;

    @Inject
    MuddyPoints muddyPoints;

    @Inject
    Revisions revisions;

    @Inject
    Decisions decisions;

    @Inject
    Catalogues catalogues;

    BacklogView over(int days) {
        Evidence evidence = new Evidence(
                frictions.lately(days),
                aims.lately(days),
                effects.all().stream().collect(groupingBy(ModuleEffect::module)),
                muddyPoints.lately(days));
        return BacklogView.of(Backlog.ranked(evidence, catalogues.now()), decisions.latest(), revisions.measured());
    }
}
