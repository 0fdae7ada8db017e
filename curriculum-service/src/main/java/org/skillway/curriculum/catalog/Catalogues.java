package org.skillway.curriculum.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.curriculum.Curricula;
import org.skillway.platform.access.Caller;

/** The tenant's catalogue, kept in memory until its edition changes. */
@ApplicationScoped
public class Catalogues {

    private record Copy(long edition, Catalogue catalogue) {}

    @Inject
    Modules modules;

    @Inject
    Curricula curricula;

    @Inject
    Caller caller;

    private final Map<String, Copy> copies = new ConcurrentHashMap<>();

    /** The catalogue of this edition, as the caller read its number. */
    public Catalogue at(long edition) {
        Copy copy = copies.get(caller.tenant());
        if (copy == null || copy.edition() != edition) {
            copy = new Copy(edition, stored());
            copies.put(caller.tenant(), copy);
        }
        return copy.catalogue();
    }

    /** The catalogue that holds now. */
    public Catalogue now() {
        return at(modules.edition());
    }

    /** Locks the tenant's catalogue and curricula for one change at a time; every replica reads them anew afterwards. */
    @Transactional(TxType.MANDATORY)
    public void nextEdition() {
        modules.nextEdition();
    }

    /** The catalogue as the transaction at hand sees it. */
    public Catalogue stored() {
        return new Catalogue(modules.all(), curricula.published());
    }
}
