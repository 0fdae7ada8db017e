package org.skillway.curriculum.backlog;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
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

    private static final String ROW = "module, decision, note, decided_by, decided_at";

    /**
     * Who decided what about a module, when and why.
     *
     * @param version the how manieth it is about its module, from 1
     */
    record Decision(String module, int version, String decision, String note, String decidedBy, Instant decidedAt) {}

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
                "select distinct on (module) " + ROW + ", count(*) over (partition by module) as version"
                        + " from content_decision where tenant = current_tenant() order by module, decided_at desc",
                Decisions::decision);
        return decisions.stream().collect(toMap(Decision::module, Function.identity()));
    }

    /** The latest about one module; empty where nobody has decided about it. */
    Optional<Decision> latest(String module) {
        return before(module, Integer.MAX_VALUE, 1).stream().findFirst();
    }

    /** What was decided about a module before a version of that, the latest first. */
    List<Decision> before(String module, int version, int most) {
        return sql.list(
                "select * from (select " + ROW + ", row_number() over (order by decided_at) as version"
                        + " from content_decision where tenant = current_tenant() and module = ?) d"
                        + " where version < ? order by version desc limit ?",
                Decisions::decision,
                module,
                version,
                most);
    }

    /**
     * Everybody whom it concerns is planned for anew where paths follow this word or followed the one before.
     *
     * @param check refuses whoever did not read the decision before, by its version; 0 where there is none
     */
    @Transactional
    public Decision decide(Module about, String decision, String note, IntConsumer check) {
        String module = about.key();
        // Locks the catalogue's edition: of two who decide at once the second sees what the first has decided.
        catalogues.nextEdition();
        Decision before = latest(module).orElse(null);
        int version = before == null ? 0 : before.version();
        check.accept(version);
        boolean followed = Standings.follows(decision) || (before != null && Standings.follows(before.decision()));
        Decision decided = new Decision(module, version + 1, decision, note, caller.userName(), clock.instant());
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

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getString("module"),
                row.getInt("version"),
                row.getString("decision"),
                row.getString("note"),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    private static boolean isRetirement(Decision decision) {
        return decision.decision().equals(Standings.RETIRE);
    }
}
