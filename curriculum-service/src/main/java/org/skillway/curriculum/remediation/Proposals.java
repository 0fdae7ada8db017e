package org.skillway.curriculum.remediation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skillway.curriculum.docket.Docket;
import org.skillway.curriculum.docket.Docket.Part;
import org.skillway.curriculum.docket.Docket.Wanted;
import org.skillway.curriculum.remediation.domain.Proposal;
import org.skillway.curriculum.remediation.domain.Proposal.State;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.store.Sql;

/** The stored proposals; the state beside each is for looking them up, and what it is now follows from the body. */
@ApplicationScoped
class Proposals {

    private static final String READ = "select body::text from remediation t where t.tenant = current_tenant()";
    private static final String IN_STATE =
            READ + " and case when t.state = 'proposed' and t.due_at <= ? then 'lapsed' else t.state end = ?";

    /** What nobody decided has changed, too, once it is too late to. */
    private static final String SINCE = " and greatest((t.body ->> 'proposedAt')::timestamptz,"
            + " (t.body -> 'objection' ->> 'at')::timestamptz, (t.body -> 'rulings' -> -1 ->> 'decidedAt')::timestamptz,"
            + " case when t.due_at <= ? and (t.body -> 'rulings' -> 0) is null then t.due_at end) >= ?";

    @Inject
    Sql sql;

    @Inject
    Docket docket;

    /** About one person, the latest first. */
    List<Proposal> about(UUID personId) {
        return sql.list(READ + " and t.person_id = ? order by t.id desc", Proposals::row, personId);
    }

    /** What is wanted of those, proposed before one, so many at most. */
    List<Proposal> about(Wanted wanted, Instant now, UUID before, int most) {
        return sql.list(
                READ + SINCE + " and t.person_id = ? and t.id < ? order by t.id desc limit ?",
                Proposals::row,
                now,
                wanted.earliest(),
                wanted.personId(),
                before,
                most);
    }

    Optional<Proposal> of(UUID id) {
        return sql.one(READ + " and t.id = ?", Proposals::row, id);
    }

    /** About those whom the caller is responsible for, never themselves. */
    List<Proposal> forCaller(State state, Instant now, Part part) {
        return docket.theirs(
                IN_STATE + SINCE,
                Proposals::row,
                part,
                now,
                state.code(),
                now,
                part.wanted().earliest());
    }

    /** Says whether it was added: the same measure is proposed once at a time, and not while it is in force. */
    @Transactional(TxType.MANDATORY)
    boolean add(Proposal proposal, Instant now) {
        sql.change(
                "update remediation set state = 'lapsed' where tenant = current_tenant() and person_id = ?"
                        + " and state = 'proposed' and due_at <= ?",
                proposal.personId(),
                now);
        return sql.change(
                        "insert into remediation values (current_tenant(), ?, ?, ?, ?, ?, ?, ?::json)"
                                + " on conflict do nothing",
                        proposal.id(),
                        proposal.personId(),
                        proposal.kind().code(),
                        proposal.skill(),
                        proposal.state(now).code(),
                        proposal.dueAt(),
                        Json.write(proposal))
                > 0;
    }

    @Transactional(TxType.MANDATORY)
    void save(Proposal proposal, Instant now) {
        sql.change(
                "update remediation set state = ?, body = ?::json where tenant = current_tenant() and id = ?",
                proposal.state(now).code(),
                Json.write(proposal),
                proposal.id());
    }

    private static Proposal row(ResultSet row) throws SQLException {
        return Json.read(row.getString(1), Proposal.class);
    }
}
