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
import org.skillway.curriculum.remediation.domain.Proposal;
import org.skillway.curriculum.remediation.domain.Proposal.State;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.access.Caller;

/** The stored proposals; the state beside each is for looking them up, and what it is now follows from the body. */
@ApplicationScoped
class Proposals {

    private static final String READ = "select body::text from remediation r where r.tenant = current_tenant()";

    private static final String MINE = READ + " and r.id > ?::uuid"
            + " and case when r.state = 'proposed' and r.due_at <= ? then 'lapsed' else r.state end = ?"
            + " and sees(?, r.person_id, ?) and not exists (select from directory_person d"
            + " where d.tenant = r.tenant and d.person_id = r.person_id and d.user_name = ?) order by r.id limit ?";

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    /** About one person, the latest first. */
    List<Proposal> about(UUID personId) {
        return sql.list(READ + " and r.person_id = ? order by r.id desc limit 100", Proposals::row, personId);
    }

    Optional<Proposal> of(UUID id) {
        return sql.one(READ + " and r.id = ?", Proposals::row, id);
    }

    /** About those whom the caller is responsible for, never themselves. */
    List<Proposal> forCaller(State state, Instant now, String after, int most) {
        return sql.list(
                MINE,
                Proposals::row,
                after,
                now,
                state.code(),
                caller.userName(),
                caller.reach().name(),
                caller.userName(),
                most);
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

    /** The direct manager of somebody; empty where there is none at work. */
    Optional<UUID> managerOf(UUID personId) {
        return sql.one(
                "select m.person_id from directory_person p join directory_person m on m.tenant = p.tenant"
                        + " and m.person_id = p.manager_id and m.active"
                        + " where p.tenant = current_tenant() and p.person_id = ?",
                row -> row.getObject(1, UUID.class),
                personId);
    }

    private static Proposal row(ResultSet row) throws SQLException {
        return Json.read(row.getString(1), Proposal.class);
    }
}
