package org.skillway.curriculum.backlog;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;

/** What people decided about modules; a later decision stands beside the earlier ones. */
@ApplicationScoped
class Decisions {

    /** Who decided what about a module, when and why. */
    record Decision(String module, String decision, String note, String decidedBy, Instant decidedAt) {}

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

    @Transactional
    public Decision decide(String module, String decision, String note) {
        Decision decided = new Decision(module, decision, note, caller.userName(), clock.instant());
        sql.change(
                "insert into content_decision values (current_tenant(), ?, ?, ?, ?, ?)",
                module,
                decided.decidedAt(),
                decision,
                note,
                decided.decidedBy());
        audit.wrote("content.decide", "module/" + module);
        return decided;
    }
}
