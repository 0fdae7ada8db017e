package org.skillway.curriculum.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.chore.WorkWaits;
import org.skillway.platform.event.Cause;

/** Who came into a pilot group or went out of one and is not planned for yet. */
@ApplicationScoped
class PilotMoves {

    @Inject
    Sql sql;

    @Inject
    Event<WorkWaits> workWaits;

    @Inject
    Cause cause;

    @Inject
    Clock clock;

    /** In the order of their ids; whoever is just being planned for is asked for again after that. */
    @Transactional(TxType.MANDATORY)
    void ask(Set<UUID> people) {
        Cause.Link link = cause.link();
        new TreeSet<>(people)
                .forEach(person -> sql.change(
                        "insert into pilot_move values (current_tenant(), ?, ?, ?) on conflict (tenant, person_id)"
                                + " do update set causation = excluded.causation, correlation = excluded.correlation",
                        person,
                        link.causation(),
                        link.correlation()));
        workWaits.fire(new WorkWaits());
    }

    List<String> tenants() {
        return sql.list("select tenant from tenants_with_pilot_moves()", row -> row.getString(1));
    }

    /** Locks some until the transaction ends; whom another replica has locked is passed over. */
    @Transactional(TxType.MANDATORY)
    List<UUID> claim(int most) {
        return sql.list(
                "select m.person_id from pilot_move m where m.tenant = current_tenant()"
                        + " and not is_set_back('" + MovePiloted.CHORE + "', m.person_id, ?)"
                        + " order by m.person_id limit ? for update skip locked",
                row -> row.getObject(1, UUID.class),
                clock.instant(),
                most);
    }

    Cause.Link linkOf(UUID person) {
        return sql.one(
                        "select causation, correlation from pilot_move where tenant = current_tenant() and person_id = ?",
                        row -> new Cause.Link(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                        person)
                .orElseThrow();
    }

    @Transactional(TxType.MANDATORY)
    void done(Collection<UUID> people) {
        people.forEach(person ->
                sql.change("delete from pilot_move where tenant = current_tenant() and person_id = ?", person));
    }
}
