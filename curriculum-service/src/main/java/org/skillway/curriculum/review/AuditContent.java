package org.skillway.curriculum.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.effort.Effort;
import org.skillway.curriculum.effort.Extent;
import org.skillway.curriculum.placement.FindShortages;
import org.skillway.curriculum.review.CountDemand.Counted;
import org.skillway.curriculum.review.domain.ContentAudit;
import org.skillway.curriculum.review.domain.KnownModule;
import org.skillway.curriculum.review.domain.LearnedItem;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.store.Sql;
import org.skillway.curriculum.target.RoleMaps;
import org.skillway.curriculum.target.domain.RoleMap;

/** Goes over all modules and those counted who wait for some, and says what is missing, doubled or stale; writes nothing. */
@ApplicationScoped
class AuditContent {

    @Inject
    Catalogues catalogues;

    @Inject
    CountDemand countDemand;

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
        Counted counted = countDemand.counted();
        ContentAudit audit = new ContentAudit(catalogue, maps.values(), counted.demand());
        Instant oldBefore =
                clock.instant().atOffset(ZoneOffset.UTC).minusMonths(months).toInstant();
        return ContentAuditView.of(
                counted.demand().people(),
                counted.at(),
                audit,
                ContentAudit.stale(modules(), sources.changes(), items(), oldBefore),
                findShortages.in(catalogue));
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
