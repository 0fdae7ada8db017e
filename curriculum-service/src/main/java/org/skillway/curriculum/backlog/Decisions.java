package org.skillway.curriculum.backlog;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.skillway.curriculum.catalog.CatalogueChanged;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.PublishModules;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.standing.domain.Standings;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;

/** What people decided about modules; a later decision stands beside the earlier ones. */
@ApplicationScoped
class Decisions {

    /** Who decided what about a module, when and why. */
    record Decision(String module, String decision, String note, String decidedBy, Instant decidedAt) {}

    @Inject
    Catalogues catalogues;

    @Inject
    PublishModules publishModules;

    @Inject
    Event<CatalogueChanged> changed;

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** The latest about each module. */
    Map<String, Decision> latest() {
        List<Decision> decisions = sql.list(
                "select distinct on (module) module, decision, note, decided_by, decided_at from content_decision"
                        + " where tenant = current_tenant() order by module, decided_at desc",
                row -> new Decision(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()));
        return decisions.stream().collect(toMap(Decision::module, Function.identity()));
    }

    /** Everybody whom it concerns is planned for anew where paths follow this word or followed the one before. */
    @Transactional
    public Decision decide(Module about, String decision, String note) {
        String module = about.key();
        catalogues.nextEdition();
        Decision before = latest().get(module);
        boolean followed = Standings.follows(decision) || (before != null && Standings.follows(before.decision()));
        Decision decided = new Decision(module, decision, note, caller.userName(), clock.instant());
        sql.change(
                "insert into content_decision (tenant, module, decided_at, decision, note, decided_by)"
                        + " values (current_tenant(), ?, ?, ?, ?, ?)",
                module,
                decided.decidedAt(),
                decision,
                note,
                decided.decidedBy());
        audit.wrote("content.decide", "module/" + module);
        if (isRetirement(decided) != (before != null && isRetirement(before))) {
            publishModules.tellAgain(about);
        }
        if (followed) {
            changed.fire(new CatalogueChanged(Set.of(about.skill()), "decided to " + decision + " " + module));
        }
        return decided;
    }

    private static boolean isRetirement(Decision decision) {
        return decision.decision().equals(Standings.RETIRE);
    }
}
