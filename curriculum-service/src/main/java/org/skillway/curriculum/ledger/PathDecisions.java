package org.skillway.curriculum.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.ledger.PathDecision.Cause;
import org.skillway.curriculum.store.Sql;

/** The ledger of path decisions: added to, read, and swept after its retention; nothing in it is ever changed. */
@ApplicationScoped
public class PathDecisions {

    /** By its id the decision about the path of a learner {@code l}; null where that is older than what is kept. */
    public static final String OF_PATH = "(select p.id from path_decision p where p.tenant = l.tenant"
            + " and p.person_id = l.person_id and p.path_version = l.path_version)";

    private static final String ADD =
            "insert into path_decision (tenant, id, person_id, path_version, decided_at, cause,"
                    + " reason, drift_id, rule_version, edition, given, path)"
                    + " values (current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json)";
    private static final String READ = "select id, person_id, path_version, decided_at, cause, reason, drift_id,"
            + " rule_version, edition, given::text, path::text from path_decision where tenant = current_tenant()";

    @Inject
    Sql sql;

    /** Written with the last statement of the transaction. */
    @Transactional(TxType.MANDATORY)
    public void add(PathDecision decision) {
        sql.changeAtTheEnd(decision.id(), ADD, () -> new @Nullable Object[] {
            decision.id(),
            decision.personId(),
            decision.pathVersion(),
            decision.decidedAt(),
            decision.cause().kind(),
            decision.cause().reason(),
            decision.cause().driftId(),
            decision.ruleVersion(),
            decision.edition(),
            decision.given(),
            decision.path()
        });
    }

    public Optional<PathDecision> of(UUID id) {
        return sql.one(READ + " and id = ?", PathDecisions::row, id);
    }

    /** The decisions about a person's path before a version of it, the latest first. */
    public List<PathDecision> before(UUID personId, int pathVersion, int most) {
        return sql.list(
                READ + " and person_id = ? and path_version < ? order by path_version desc limit ?",
                PathDecisions::row,
                personId,
                pathVersion,
                most);
    }

    private static PathDecision row(ResultSet row) throws SQLException {
        return new PathDecision(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getInt("path_version"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                new Cause(row.getString("cause"), row.getString("reason"), row.getObject("drift_id", UUID.class)),
                row.getString("rule_version"),
                row.getLong("edition"),
                row.getString("given"),
                row.getString("path"));
    }
}
