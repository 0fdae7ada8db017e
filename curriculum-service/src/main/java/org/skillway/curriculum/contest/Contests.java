package org.skillway.curriculum.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.contest.domain.Contest;
import org.skillway.curriculum.contest.domain.Ruling;
import org.skillway.curriculum.docket.Docket;
import org.skillway.curriculum.docket.Docket.Part;
import org.skillway.curriculum.docket.Docket.Wanted;
import org.skillway.curriculum.path.domain.Inserted;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.store.Sql;

/** The stored contests. */
@ApplicationScoped
public class Contests {

    private static final String READ =
            "select t.id, t.person_id, t.module, t.decision_id, t.reason, t.opened_at, t.due_at,"
                    + " t.manager_id, t.overdue_at is not null as overdue, t.ruling::text from contest t"
                    + " where t.tenant = current_tenant()";
    private static final String AWAITING = READ + " and (case ? when 'open' then t.ruling is null"
            + " when 'overdue' then t.ruling is null and t.overdue_at is not null else t.ruling is not null end)";
    private static final String SINCE =
            " and greatest(t.opened_at, t.overdue_at, (t.ruling ->> 'decidedAt')::timestamptz) >= ?";

    private static final String BEHIND =
            "select id from path_decision where tenant = current_tenant() and person_id = ? and path_version >"
                    + " coalesce((select path_version from path_decision where tenant = current_tenant()"
                    + " and person_id = ? and not path::jsonb @> ?::jsonb order by path_version desc limit 1), -1)"
                    + " order by path_version limit 1";

    /** What a kept path holds where a step stands on it for the same reason. */
    private record Sought(List<Asked> steps) {

        private record Asked(String module, @Nullable Inserted inserted) {}
    }

    /** A contest nobody decided in time, and whose it is. */
    record Late(String tenant, UUID id) {}

    @Inject
    Sql sql;

    @Inject
    Docket docket;

    /** All contests about one person's steps, the latest first. */
    public List<Contest> about(UUID personId) {
        return sql.list(READ + " and t.person_id = ? order by t.id desc", Contests::row, personId);
    }

    /** What is wanted of those, opened before one, so many at most. */
    List<Contest> about(Wanted wanted, UUID before, int most) {
        return sql.list(
                READ + SINCE + " and t.person_id = ? and t.id < ? order by t.id desc limit ?",
                Contests::row,
                wanted.earliest(),
                wanted.personId(),
                before,
                most);
    }

    /** The contests about steps that one decision put on the path. */
    public List<Contest> against(UUID decisionId) {
        return sql.list(READ + " and t.decision_id = ? order by t.id", Contests::row, decisionId);
    }

    public Optional<Contest> of(UUID id) {
        return sql.one(READ + " and t.id = ?", Contests::row, id);
    }

    /** What is the caller's to decide, never their own. */
    List<Contest> forCaller(String status, Part part) {
        return docket.toDecide(
                AWAITING + SINCE, Contests::row, part, status, part.wanted().earliest());
    }

    /** The decision that put a step where it stands: of those that kept it without a break, the earliest still kept. */
    Optional<UUID> decisionBehind(UUID personId, Step step) {
        return sql.one(
                BEHIND,
                row -> row.getObject(1, UUID.class),
                personId,
                personId,
                Json.write(new Sought(List.of(new Sought.Asked(step.module(), step.inserted())))));
    }

    /** Says whether it was added: a step is contested once at a time. */
    boolean add(Contest contest) {
        return sql.change(
                        "insert into contest (tenant, id, person_id, module, decision_id, reason, opened_at, due_at,"
                                + " manager_id) values (current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        contest.id(),
                        contest.personId(),
                        contest.module(),
                        contest.decisionId(),
                        contest.reason(),
                        contest.openedAt(),
                        contest.dueAt(),
                        contest.managerId())
                > 0;
    }

    void decide(UUID id, Ruling ruling) {
        sql.change(
                "update contest set ruling = ?::json where tenant = current_tenant() and id = ? and ruling is null",
                Json.write(ruling),
                id);
    }

    /** The contests of all tenants that are late and not marked yet. */
    List<Late> late(Instant now, int most) {
        return sql.list(
                "select * from late_contests(?, ?)",
                row -> new Late(row.getString("tenant"), row.getObject("id", UUID.class)),
                now,
                most);
    }

    /** Says whether this call marked it: of several replicas one tells. */
    boolean markOverdue(UUID id, Instant now) {
        return sql.change(
                        "update contest set overdue_at = ? where tenant = current_tenant() and id = ?"
                                + " and ruling is null and overdue_at is null",
                        now,
                        id)
                > 0;
    }

    private static Contest row(ResultSet row) throws SQLException {
        return new Contest(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("module"),
                row.getObject("decision_id", UUID.class),
                row.getString("reason"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getObject("manager_id", UUID.class),
                row.getBoolean("overdue"),
                ruling(row.getString("ruling")));
    }

    private static @Nullable Ruling ruling(@Nullable String json) {
        return json == null ? null : Json.read(json, Ruling.class);
    }
}
