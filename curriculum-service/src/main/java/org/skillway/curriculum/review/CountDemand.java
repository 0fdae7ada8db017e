package org.skillway.curriculum.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.chore.Rest;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.learner.Learners;
import org.skillway.curriculum.path.domain.Drift;
import org.skillway.curriculum.path.domain.Situation;
import org.skillway.curriculum.review.ContentDemands.Count;
import org.skillway.curriculum.review.domain.Demand;
import org.skillway.curriculum.store.Sql;
import org.skillway.curriculum.target.RoleMaps;
import org.skillway.curriculum.target.domain.RoleMap;
import org.skillway.platform.chore.Chore;

/**
 * Counts those who wait for content: at once where they are few, else beforehand, a step in a transaction of its own. A step
 * cut off is done again as a whole, and of two replicas one does it.
 */
@ApplicationScoped
class CountDemand implements Chore {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Those who wait, and when they were counted. */
    record Counted(Demand demand, Instant at) {}

    @Inject
    ContentDemands demands;

    @Inject
    Catalogues catalogues;

    @Inject
    Learners learners;

    @Inject
    RoleMaps roleMaps;

    @Inject
    ContentAuditConfig config;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private final Rest rest = new Rest();

    /** As they are now, or as they were counted last where they are many; before the first count, as they are now. */
    Counted counted() {
        Map<String, RoleMap> maps = roleMaps.stored();
        return areMany(maps) ? demands.last().orElseGet(() -> all(maps)) : all(maps);
    }

    @Override
    public List<String> tenants() {
        return rest.unlessResting(
                clock.instant(),
                config.look(),
                () -> sql.list("select tenant from tenants_with_a_catalogue()", row -> row.getString(1)));
    }

    @Override
    public boolean batch() {
        boolean more = QuarkusTransaction.requiringNew().call(() -> {
            Map<String, RoleMap> maps = roleMaps.stored();
            Instant now = clock.instant();
            return areMany(maps)
                    && demands.claimed(now.minus(config.counted()))
                            .map(count -> step(count, maps, now))
                            .orElse(false);
        });
        if (more) {
            rest.end();
        }
        return more;
    }

    private boolean step(Count count, Map<String, RoleMap> maps, Instant now) {
        List<KnownLearner> batch = next(maps, count.until());
        batch.forEach(known -> count(known, count.demand(), now));
        boolean more = batch.size() == config.atOnce();
        if (more) {
            demands.keep(new Count(count.demand(), batch.getLast().personId()));
        } else {
            demands.finish(count.demand(), now);
        }
        return more;
    }

    private Counted all(Map<String, RoleMap> maps) {
        Instant now = clock.instant();
        Demand demand = new Demand();
        List<KnownLearner> batch = next(maps, BEFORE_ALL);
        while (!batch.isEmpty()) {
            batch.forEach(known -> count(known, demand, now));
            batch = next(maps, batch.getLast().personId());
        }
        return new Counted(demand, now);
    }

    private boolean areMany(Map<String, RoleMap> maps) {
        return learners.count(List.copyOf(maps.keySet())) > config.atOnce();
    }

    private List<KnownLearner> next(Map<String, RoleMap> maps, UUID after) {
        Catalogue stored = catalogues.now();
        Catalogue catalogue = stored.without(stored.standings().retired());
        return learners.holding(List.copyOf(maps.keySet()), after, config.atOnce(), catalogue, maps);
    }

    private static void count(KnownLearner known, Demand demand, Instant now) {
        Situation situation = known.situation(known.learner(), now);
        demand.count(
                situation.open(),
                situation.progress(),
                situation.drifts().stream().map(Drift::skill).toList());
        demand.countUsedUp(situation.open(), situation.progress(), known.catalogue());
    }
}
