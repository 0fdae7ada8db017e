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
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.access.Caller;

/** The stored contests. */
@ApplicationScoped
public class Contests {

    private static final String READ =
            "select c.id, c.person_id, c.module, c.decision_id, c.reason, c.opened_at, c.due_at,"
                    + " c.manager_id, c.overdue_at is not null as overdue, c.ruling::text from contest c"
                    + " where c.tenant = current_tenant()";
    private static final String BEFORE_ME = READ + " and c.id > ?::uuid and (case ? when 'open' then c.ruling is null"
            + " when 'overdue' then c.ruling is null and c.overdue_at is not null else c.ruling is not null end)"
            + " and sees(?, c.person_id, ?) and not exists (select from directory_person d"
            + " where d.tenant = c.tenant and d.person_id = c.person_id and d.user_name = ?) order by c.id limit ?";

    /** A contest nobody decided in time, and whose it is. */
    record Late(String tenant, UUID id) {}

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    /** The contests about one person's steps, the latest first. */
    public List<Contest> about(UUID personId) {
        return sql.list(READ + " and c.person_id = ? order by c.id desc limit 100", Contests::row, personId);
    }

    /** The contests about steps that one decision put on the path. */
    public List<Contest> against(UUID decisionId) {
        return sql.list(READ + " and c.decision_id = ? order by c.id", Contests::row, decisionId);
    }

    Optional<Contest> of(UUID id) {
        return sql.one(READ + " and c.id = ?", Contests::row, id);
    }

    /** What the caller may decide: the contests of those they are responsible for, never their own. */
    List<Contest> forCaller(String status, String after, int most) {
        return sql.list(
                BEFORE_ME,
                Contests::row,
                after,
                status,
                caller.userName(),
                caller.reach().name(),
                caller.userName(),
                most);
    }

    /** The manager who is to decide about somebody; empty where there is none at work. */
    Optional<UUID> managerOf(UUID personId) {
        return sql.one(
                "select m.person_id from directory_person p join directory_person m on m.tenant = p.tenant"
                        + " and m.person_id = p.manager_id and m.active"
                        + " where p.tenant = current_tenant() and p.person_id = ?",
                row -> row.getObject(1, UUID.class),
                personId);
    }

    /** The decision that made a version of a path. */
    Optional<UUID> decisionBehind(UUID personId, int pathVersion) {
        return sql.one(
                "select id from path_decision where tenant = current_tenant() and person_id = ? and path_version = ?",
                row -> row.getObject(1, UUID.class),
                personId,
                pathVersion);
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
