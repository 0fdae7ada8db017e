package org.skillway.curriculum.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.alias.StoredAliases;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.curriculum.Curricula;
import org.skillway.curriculum.retention.StoredRetentions;
import org.skillway.curriculum.standing.StoredStandings;
import org.skillway.curriculum.store.EditionCopies;
import org.skillway.curriculum.store.OldCopies;
import org.skillway.curriculum.store.Sql;
import org.skillway.curriculum.workmoment.StoredWorkMoments;
import org.skillway.platform.access.Caller;

/** The tenant's catalogue, kept in memory while its edition is asked for. */
@ApplicationScoped
public class Catalogues {

    @Inject
    Modules modules;

    @Inject
    Curricula curricula;

    @Inject
    StoredStandings standings;

    @Inject
    StoredAliases aliases;

    @Inject
    StoredWorkMoments workMoments;

    @Inject
    StoredRetentions retentions;

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    /** In modules and questions, each about a kilobyte with what is worked out from it. */
    private static final int MOST = 100_000;

    private EditionCopies<Catalogue> latest;

    private final Cache<String, Long> askedLast =
            Caffeine.newBuilder().maximumSize(10_000).build();

    private final OldCopies<Catalogue> old = new OldCopies<>(MOST, Catalogue::size);

    @PostConstruct
    void prepare() {
        latest = new EditionCopies<>(MOST, Catalogue::size, sql::connected);
    }

    /** The catalogue of this edition, as the caller read its number. */
    public Catalogue at(long edition) {
        String tenant = caller.tenant();
        Catalogue catalogue = latest.of(tenant, edition, this::read);
        askedLast.put(tenant, edition);
        return catalogue;
    }

    /** The catalogue asked for last, if it is at hand; maybe not the one that holds any more. */
    public @Nullable Catalogue atHand() {
        String tenant = caller.tenant();
        Long edition = askedLast.getIfPresent(tenant);
        return edition == null ? null : latest.known(tenant, edition);
    }

    /** The catalogue that holds, for whoever changes nothing. */
    public Catalogue now() {
        return at(modules.edition());
    }

    /** The catalogue exactly as it was in an edition that is published, however long ago. */
    public Catalogue asOf(long edition) {
        Catalogue copy = latest.known(caller.tenant(), edition);
        return copy != null ? copy : old.of(caller.tenant(), edition, this::read);
    }

    /** Locks the tenant's catalogue and curricula for one change at a time; every replica reads them anew afterwards. */
    @Transactional(TxType.MANDATORY)
    public void nextEdition() {
        modules.nextEdition();
    }

    /** The catalogue as the transaction at hand sees it, which may be changing it. */
    public Catalogue stored() {
        return read(modules.edition());
    }

    private Catalogue read(long edition) {
        return new Catalogue(
                        modules.asOf(edition),
                        curricula.asOf(edition),
                        standings.asOf(edition),
                        aliases.asOf(edition),
                        edition)
                .weighing(workMoments.asOf(edition))
                .keeping(retentions.asOf(edition));
    }
}
