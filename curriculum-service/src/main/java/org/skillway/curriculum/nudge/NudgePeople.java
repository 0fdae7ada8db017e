package org.skillway.curriculum.nudge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.nudge.domain.NudgeWish;
import org.skillway.curriculum.rhythm.RhythmChanged;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.store.Sql;

/** What people want of nudges, and when each is thought of next. */
@ApplicationScoped
class NudgePeople {

    private static final String ROW =
            "select version, wish::text, policy, next_at from nudge_person where tenant = current_tenant() and person_id = ?";

    /**
     * Version 0 until the person says something.
     *
     * @param policy the version of the policy by which the next time was found
     * @param nextAt null where it is still to be found
     */
    record Person(
            int version,
            NudgeWish wish,
            int policy,
            @Nullable Instant nextAt) {

        static final Person USUAL = new Person(0, NudgeWish.USUAL, 0, null);

        /** Whether this is the moment that was found for them, and not one to find another. */
        boolean isOpen(int policyNow, Instant now) {
            return nextAt != null && policy == policyNow && !nextAt.isAfter(now);
        }
    }

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    List<String> tenants() {
        return sql.list("select tenant from tenants_with_a_catalogue()", row -> row.getString(1));
    }

    Person of(UUID personId) {
        return sql.one(ROW, NudgePeople::person, personId).orElse(Person.USUAL);
    }

    /** Keeps somebody's row until the transaction ends; new where there is none. */
    @Transactional(TxType.MANDATORY)
    Person locked(UUID personId) {
        sql.change(
                "insert into nudge_person (tenant, person_id) values (current_tenant(), ?) on conflict do nothing",
                personId);
        return sql.one(ROW + " for update", NudgePeople::person, personId).orElseThrow();
    }

    @Transactional(TxType.MANDATORY)
    void wish(UUID personId, int version, NudgeWish wish) {
        sql.change(
                "update nudge_person set version = ?, wish = ?::json, next_at = null"
                        + " where tenant = current_tenant() and person_id = ?",
                version,
                Json.write(wish),
                personId);
    }

    /** Gives each learner a row of their own. */
    @Transactional
    void enrol() {
        sql.change("insert into nudge_person (tenant, person_id) select l.tenant, l.person_id from learner l"
                + " where l.tenant = current_tenant() and not exists"
                + " (select from nudge_person p where p.tenant = l.tenant and p.person_id = l.person_id)"
                + " on conflict do nothing");
    }

    /** Locks some who are to be thought of now, or anew under this policy, until the transaction ends; whom somebody else has locked is passed over. */
    @Transactional(TxType.MANDATORY)
    List<UUID> claim(int policy, int most) {
        return sql.list(
                "select p.person_id from nudge_person p"
                        + " join directory_person d on d.tenant = p.tenant and d.person_id = p.person_id and d.active"
                        + " where p.tenant = current_tenant() and (p.next_at is null or p.next_at <= ? or p.policy <> ?"
                        + " or p.occasion_at <= ?)"
                        + " and not is_set_back('" + NudgeLearners.CHORE + "', p.person_id, ?)"
                        + " order by p.next_at nulls first, p.person_id limit ? for update of p skip locked",
                row -> row.getObject(1, UUID.class),
                clock.instant(),
                policy,
                clock.instant(),
                clock.instant(),
                most);
    }

    /** At the next of the day's usual moments, and when a slot or a task calls before; null where none does. */
    @Transactional(TxType.MANDATORY)
    void thinkOf(UUID personId, int policy, Instant next, @Nullable Instant occasion) {
        sql.change(
                "update nudge_person set policy = ?, next_at = ?, occasion_at = ?"
                        + " where tenant = current_tenant() and person_id = ?",
                policy,
                next,
                occasion,
                personId);
    }

    /** Slots, moments and tasks may call at once; who has no row yet is thought of as soon as they have. */
    void rhythmChanged(@Observes RhythmChanged changed) {
        sql.change(
                "update nudge_person set occasion_at = ? where tenant = current_tenant() and person_id = ?",
                clock.instant(),
                changed.personId());
    }

    private static Person person(ResultSet row) throws SQLException {
        String wish = row.getString("wish");
        OffsetDateTime next = row.getObject("next_at", OffsetDateTime.class);
        return new Person(
                row.getInt("version"),
                wish == null ? NudgeWish.USUAL : Json.read(wish, NudgeWish.class),
                row.getInt("policy"),
                next == null ? null : next.toInstant());
    }
}
