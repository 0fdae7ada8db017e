package org.skillway.curriculum.learner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.skillway.curriculum.catalog.CatalogueChanged;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.target.RoleMaps;
import org.skillway.curriculum.target.domain.RoleMap;

/** Plans anew for everybody who holds one of some roles, in batches and in the transaction that changed the plan's ground. */
@ApplicationScoped
public class ReplanLearners {

    private static final int BATCH = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Inject
    Learners learners;

    @Inject
    ChangeLearner changeLearner;

    @Inject
    Catalogues catalogues;

    @Inject
    RoleMaps roleMaps;

    void modulesChanged(@Observes CatalogueChanged changed) {
        needing(changed.skills(), ChangeCause.of(ChangeCause.Kind.CATALOGUE, "modules published"));
    }

    /** Says how many paths ask for something else than before. */
    @Transactional(TxType.MANDATORY)
    public int holding(List<String> roles, ChangeCause cause) {
        Catalogue catalogue = catalogues.stored();
        Map<String, RoleMap> maps = roleMaps.stored();
        List<KnownLearner> batch = learners.lockedHolding(roles, BEFORE_ALL, BATCH, catalogue, maps);
        int changed = 0;
        while (!batch.isEmpty()) {
            for (KnownLearner known : batch) {
                changed += changeLearner.change(known, cause, known.learner()).pathChanged() ? 1 : 0;
            }
            batch = learners.lockedHolding(roles, batch.getLast().personId(), BATCH, catalogue, maps);
        }
        return changed;
    }

    /** Everybody whose roles ask for one of these skills. */
    private void needing(Set<String> skills, ChangeCause cause) {
        List<String> roles = roleMaps.stored().values().stream()
                .filter(map -> map.skills().stream().anyMatch(asked -> skills.contains(asked.skill())))
                .map(RoleMap::role)
                .toList();
        holding(roles, cause);
    }
}
