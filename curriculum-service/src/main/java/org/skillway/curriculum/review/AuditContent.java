package org.skillway.curriculum.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.effort.Effort;
import org.skillway.curriculum.effort.Extent;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.learner.Learners;
import org.skillway.curriculum.path.domain.Drift;
import org.skillway.curriculum.path.domain.Situation;
import org.skillway.curriculum.placement.FindShortages;
import org.skillway.curriculum.review.domain.ContentAudit;
import org.skillway.curriculum.review.domain.Demand;
import org.skillway.curriculum.review.domain.KnownModule;
import org.skillway.curriculum.review.domain.LearnedItem;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.store.Sql;
import org.skillway.curriculum.target.RoleMaps;
import org.skillway.curriculum.target.domain.RoleMap;

/** Goes over all learners and modules and says what is missing, doubled or stale; writes nothing. */
@ApplicationScoped
class AuditContent {

    private static final int BATCH = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Inject
    Catalogues catalogues;

    @Inject
    Learners learners;

    @Inject
    RoleMaps roleMaps;

    @Inject
    Sources sources;

    @Inject
    FindShortages findShortages;

    @Inject
    Sql sql;

    @Inject
    Effort effort;

    @Inject
    Clock clock;

    ContentAuditView audit(int months) {
        return effort.spend(Extent.EVERYBODY, () -> audited(months));
    }

    private ContentAuditView audited(int months) {
        Catalogue stored = catalogues.now();
        Catalogue catalogue = stored.without(stored.standings().retired());
        Map<String, RoleMap> maps = roleMaps.stored();
        Demand demand = demand(catalogue, maps);
        ContentAudit audit = new ContentAudit(catalogue, maps.values(), demand);
        Instant oldBefore =
                clock.instant().atOffset(ZoneOffset.UTC).minusMonths(months).toInstant();
        return ContentAuditView.of(
                demand.people(),
                audit,
                ContentAudit.stale(modules(), sources.changes(), items(), oldBefore),
                findShortages.in(catalogue));
    }

    private Demand demand(Catalogue catalogue, Map<String, RoleMap> maps) {
        Demand demand = new Demand();
        List<String> roles = List.copyOf(maps.keySet());
        List<KnownLearner> batch = learners.holding(roles, BEFORE_ALL, BATCH, catalogue, maps);
        while (!batch.isEmpty()) {
            batch.forEach(known -> count(known, demand));
            batch = learners.holding(roles, batch.getLast().personId(), BATCH, catalogue, maps);
        }
        return demand;
    }

    private void count(KnownLearner known, Demand demand) {
        Situation situation = known.situation(known.learner(), clock.instant());
        demand.count(
                situation.open(),
                situation.progress(),
                situation.drifts().stream().map(Drift::skill).toList());
    }

    private List<KnownModule> modules() {
        return sql.list(
                "select body, updated_at from module where tenant = current_tenant()",
                row -> new KnownModule(
                        Json.read(row.getString(1), Module.class),
                        row.getObject(2, OffsetDateTime.class).toInstant()));
    }

    private List<LearnedItem> items() {
        return sql.list(
                "select module, item, told_mean, told_answers from item_difficulty"
                        + " where tenant = current_tenant() and told_mean is not null",
                row -> new LearnedItem(row.getString(1), row.getString(2), row.getDouble(3), row.getLong(4)));
    }
}
