package org.skillway.curriculum.replan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.access.Caller;
import org.skillway.platform.event.Cause;
import org.skillway.platform.time.Ids;

/** The stored replans. Who still waits is not stored: it is whoever's path was planned with an older edition. */
@ApplicationScoped
class Replans {

    private static final String ROW = "select * from replan where tenant = current_tenant()";

    private static final int MOST_OPEN = 100;

    /** A replan and how many paths still wait for it. */
    record Counted(Replan replan, int waiting) {}

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    @Inject
    Cause cause;

    @Inject
    Clock clock;

    /** Asks for new plans, unless nobody holds one of the roles. */
    @Transactional(TxType.MANDATORY)
    Optional<UUID> ask(Ground ground, List<String> roles, String reason) {
        sql.changeNow();
        long edition = sql.one("select edition_of(?)", row -> row.getLong(1), ground.code())
                .orElseThrow();
        return ask(ground, edition, roles, reason);
    }

    /** Asks for new plans with an edition, unless it concerns nobody. */
    @Transactional(TxType.MANDATORY)
    Optional<UUID> ask(Ground ground, long edition, List<String> roles, String reason) {
        return sql.one(
                "insert into replan (tenant, id, ground, edition, roles, reason, learners, asked_at, asked_by, causation, correlation)"
                        + " select current_tenant(), ?, ?, ?, ?, ?, count(*), ?, ?, ?, ? from learner l"
                        + " where l.tenant = current_tenant() and " + ground.concerned(edition)
                        + " having count(*) > 0 returning id",
                row -> row.getObject(1, UUID.class),
                Ids.at(clock.instant()),
                ground.code(),
                edition,
                roles.toArray(String[]::new),
                reason,
                clock.instant(),
                caller.userName(),
                cause.link().causation(),
                cause.link().correlation(),
                roles.toArray(String[]::new));
    }

    List<String> tenants() {
        return sql.list("select tenant from tenants_with_replans()", row -> row.getString(1));
    }

    /** Those still to be done, the oldest first. */
    List<Replan> open() {
        return sql.list(ROW + " and done_at is null order by id limit " + MOST_OPEN, Replans::replan);
    }

    Optional<Counted> of(UUID id) {
        return sql.one(ROW + " and id = ?", Replans::replan, id).map(this::counted);
    }

    /** Those asked for before the given one, the latest first. */
    List<Counted> before(UUID id, int limit) {
        return sql.list(ROW + " and id < ? order by id desc limit ?", Replans::replan, id, limit).stream()
                .map(this::counted)
                .toList();
    }

    /** Locks some who wait until the transaction ends; whom another replica has locked is passed over. */
    @Transactional(TxType.MANDATORY)
    List<UUID> claim(Replan replan, int most) {
        return sql.list(
                "select l.person_id from learner l where " + waits(replan)
                        + " and not is_set_back('" + ReplanHolders.CHORE + "', l.person_id, ?)"
                        + " order by l.person_id limit ? for update skip locked",
                row -> row.getObject(1, UUID.class),
                replan.roles().toArray(String[]::new),
                replan.edition(),
                clock.instant(),
                most);
    }

    /** At the end, so that batches at the same time do not wait for each other at the one row that they share. */
    @Transactional(TxType.MANDATORY)
    void count(Replan replan, int planned, int changed) {
        sql.changeAtTheEnd(
                replan.id(),
                "update replan set planned = planned + ?, changed = changed + ?"
                        + " where tenant = current_tenant() and id = ?",
                () -> new Object[] {planned, changed, replan.id()});
    }

    /** Lets a learner go whom nobody can plan for: the path stays as it is. */
    @Transactional(TxType.MANDATORY)
    void setAside(Replan replan, UUID personId) {
        sql.change(
                "update learner set " + replan.ground().column()
                        + " = ? where tenant = current_tenant() and person_id = ?",
                replan.edition(),
                personId);
        sql.change("update replan set failed = failed + 1 where tenant = current_tenant() and id = ?", replan.id());
    }

    /** Ends a replan for which nobody waits, and says whether it did. */
    boolean finish(Replan replan) {
        return sql.change(
                        "update replan set done_at = ? where tenant = current_tenant() and id = ? and done_at is null"
                                + " and not exists (select from learner l where " + waits(replan) + ")",
                        clock.instant(),
                        replan.id(),
                        replan.roles().toArray(String[]::new),
                        replan.edition())
                > 0;
    }

    private Counted counted(Replan replan) {
        int waiting = replan.doneAt() != null
                ? 0
                : sql.one(
                                "select count(*) from learner l where " + waits(replan),
                                row -> row.getInt(1),
                                replan.roles().toArray(String[]::new),
                                replan.edition())
                        .orElse(0);
        return new Counted(replan, waiting);
    }

    private static String waits(Replan replan) {
        return "l.tenant = current_tenant() and " + replan.ground().concerned(replan.edition()) + " and l."
                + replan.ground().column() + " < ?";
    }

    private static Replan replan(ResultSet row) throws SQLException {
        OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
        return new Replan(
                row.getObject("id", UUID.class),
                Ground.of(row.getString("ground")),
                row.getLong("edition"),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getString("reason"),
                row.getInt("learners"),
                row.getInt("planned"),
                row.getInt("changed"),
                row.getInt("failed"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("asked_by"),
                new Cause.Link(row.getObject("causation", UUID.class), row.getObject("correlation", UUID.class)),
                done == null ? null : done.toInstant());
    }
}
