package org.skillway.curriculum.budgetrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.budgetrequest.domain.MoreMinutes;
import org.skillway.curriculum.budgetrequest.domain.MoreMinutes.Decision;
import org.skillway.curriculum.docket.Docket;
import org.skillway.curriculum.docket.Docket.Part;
import org.skillway.curriculum.docket.Docket.Wanted;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.store.Sql;

/** The stored requests for more learning time. */
@ApplicationScoped
class BudgetRequests {

    private static final String READ =
            "select t.id, t.person_id, t.minutes, t.held, t.reason, t.asked_at, t.manager_id, t.decision::text"
                    + " from budget_request t where t.tenant = current_tenant()";
    private static final String AWAITING = READ + " and (t.decision is null) = ?";
    private static final String SINCE = " and greatest(t.asked_at, (t.decision ->> 'decidedAt')::timestamptz) >= ?";

    @Inject
    Sql sql;

    @Inject
    Docket docket;

    /** One person's that were made before one, so many at most, the latest first. */
    List<MoreMinutes> about(Wanted wanted, UUID before, int most) {
        return sql.list(
                READ + SINCE + " and t.person_id = ? and t.id < ? order by t.id desc limit ?",
                BudgetRequests::row,
                wanted.earliest(),
                wanted.personId(),
                before,
                most);
    }

    /** What is the caller's to decide, never their own. */
    List<MoreMinutes> forCaller(boolean open, Part part) {
        return docket.toDecide(
                AWAITING + SINCE, BudgetRequests::row, part, open, part.wanted().earliest());
    }

    Optional<MoreMinutes> of(UUID id) {
        return sql.one(READ + " and t.id = ?", BudgetRequests::row, id);
    }

    Optional<MoreMinutes> openOf(UUID personId) {
        return sql.one(READ + " and t.person_id = ? and t.decision is null", BudgetRequests::row, personId);
    }

    /** Says whether it was added: there is one at a time. */
    boolean add(MoreMinutes asked) {
        return sql.change(
                        "insert into budget_request (tenant, id, person_id, minutes, held, reason, asked_at, manager_id)"
                                + " values (current_tenant(), ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        asked.id(),
                        asked.personId(),
                        asked.minutes(),
                        asked.held(),
                        asked.reason(),
                        asked.askedAt(),
                        asked.managerId())
                > 0;
    }

    void decide(UUID id, Decision decision) {
        sql.change(
                "update budget_request set decision = ?::json where tenant = current_tenant() and id = ?"
                        + " and decision is null",
                Json.write(decision),
                id);
    }

    private static MoreMinutes row(ResultSet row) throws SQLException {
        return new MoreMinutes(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getInt("minutes"),
                row.getInt("held"),
                row.getString("reason"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("manager_id", UUID.class),
                decision(row.getString("decision")));
    }

    private static @Nullable Decision decision(@Nullable String json) {
        return json == null ? null : Json.read(json, Decision.class);
    }
}
