package org.skillway.curriculum.refresher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skillway.curriculum.store.Sql;

/** The refreshers that wait for the day that their lot says. */
@ApplicationScoped
class DelayedRefreshers {

    // Of somebody's refreshers only the earliest is taken, so that two replicas never hold one each and want the other.
    private static final String CLAIMED = """
            select r.person_id from delayed_refresher r
             where r.tenant = current_tenant() and r.until <= ? and not is_set_back('%s', r.person_id, ?)
               and not exists (select from delayed_refresher e
                                where e.tenant = r.tenant and e.person_id = r.person_id
                                  and (e.until, e.drift_id) < (r.until, r.drift_id))
             order by r.until, r.drift_id limit ? for update of r skip locked""".formatted(StartRefreshers.CHORE);

    private static final String TAKEN = """
            delete from delayed_refresher where tenant = current_tenant() and drift_id =
                (select e.drift_id from delayed_refresher e where e.tenant = current_tenant() and e.person_id = ?
                  order by e.until, e.drift_id limit 1)
            returning drift_id""";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Transactional(TxType.MANDATORY)
    void add(UUID driftId, UUID personId, Instant until) {
        sql.change(
                "insert into delayed_refresher values (current_tenant(), ?, ?, ?) on conflict do nothing",
                driftId,
                personId,
                until);
    }

    List<String> tenants() {
        return sql.list("select refreshers_due(?)", row -> row.getString(1), clock.instant());
    }

    /** Locks those of some people whose day has come until the transaction ends; what somebody else has locked is passed over. */
    @Transactional(TxType.MANDATORY)
    List<UUID> claim(int most) {
        Instant now = clock.instant();
        return sql.list(CLAIMED, row -> row.getObject(1, UUID.class), now, now, most);
    }

    /** Removes the one that was claimed; gives the drift that it is for. */
    @Transactional(TxType.MANDATORY)
    Optional<UUID> take(UUID personId) {
        return sql.one(TAKEN, row -> row.getObject(1, UUID.class), personId);
    }
}
