package org.skillway.curriculum.morning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.skillway.curriculum.store.Sql;

/** The learners whose path was planned on an earlier day than the one that has begun where they live. */
@ApplicationScoped
class Sleepers {

    @Inject
    Sql sql;

    List<String> tenants() {
        return sql.list("select tenant from tenants_with_a_catalogue()", row -> row.getString(1));
    }

    /** The time zones that somebody active lives in. */
    List<String> zones() {
        return sql.list(
                "select distinct time_zone from directory_person where tenant = current_tenant() and active",
                row -> row.getString(1));
    }

    /** Locks some until the transaction ends; whom somebody else has locked is passed over. */
    @Transactional(TxType.MANDATORY)
    List<UUID> claim(String zone, LocalDate day, Instant now, int most) {
        return sql.list(
                "select l.person_id from learner l"
                        + " join directory_person d on d.tenant = l.tenant and d.person_id = l.person_id"
                        + " where l.tenant = current_tenant() and d.active and d.time_zone = ?"
                        + " and l.state is not null and (l.planned_on is null or l.planned_on < ?)"
                        + " and not is_set_back('" + ReplanMornings.CHORE + "', l.person_id, ?)"
                        + " order by l.person_id limit ? for update of l skip locked",
                row -> row.getObject(1, UUID.class),
                zone,
                day,
                now,
                most);
    }

    /** Lets a learner sleep on whom nobody can plan for, until the next day. */
    @Transactional(TxType.MANDATORY)
    void setAside(UUID personId, LocalDate day) {
        sql.change(
                "update learner set planned_on = ? where tenant = current_tenant() and person_id = ?", day, personId);
    }
}
