package org.skillway.curriculum.recallpolicy;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.CatalogueChanged;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.memory.domain.Retentions;
import org.skillway.curriculum.retention.StoredRetentions;
import org.skillway.curriculum.store.TenantPolicy.Versioned;
import org.skillway.platform.audit.Audit;

/** Decides how surely what was learned is to be kept; where that is new, everybody with something to learn is planned for anew. */
@ApplicationScoped
class DecideRecall {

    private static final String POLICY = "recall-policy";

    @Inject
    StoredRetentions retentions;

    @Inject
    Catalogues catalogues;

    @Inject
    Event<CatalogueChanged> changed;

    @Inject
    Audit audit;

    @Transactional
    public Versioned<Retentions> decide(@Nullable String ifMatch, Retentions policy) {
        Versioned<Retentions> read = retentions.current();
        if (read.version() > 0 && read.policy().equals(policy)) {
            read.requireRead(ifMatch);
            return read;
        }
        catalogues.nextEdition();
        Versioned<Retentions> known = retentions.current();
        known.requireRead(ifMatch);
        Versioned<Retentions> decided = new Versioned<>(known.version() + 1, policy);
        retentions.add(decided);
        audit.wrote(POLICY + ".decide", POLICY);
        if (!known.policy().equals(policy)) {
            changed.fire(new CatalogueChanged(
                    catalogues.stored().modules().stream().map(Module::skill).collect(toSet()),
                    "it was decided how surely what was learned is to be kept"));
        }
        return decided;
    }
}
