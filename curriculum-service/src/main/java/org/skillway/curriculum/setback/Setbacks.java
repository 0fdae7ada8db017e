package org.skillway.curriculum.setback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.store.Sql;

/** The stored set-backs: one for each learner and chore, until it works out. */
@ApplicationScoped
public class Setbacks {

    /** The first pause; each further one is twice as long. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    /** After so many tries, eight minutes on, nobody waits any longer. */
    static final int MOST_TRIES = 5;

    /** A learner whose turn failed; the time of the next try is null where none follows. */
    record Setback(
            UUID personId,
            String chore,
            int tries,
            Instant failedAt,
            @Nullable Instant retryAt,
            String problem) {}

    /** Where a set-back stands in the list. */
    record Place(String failedAt, UUID personId, String chore) {

        static final Place FIRST = new Place("infinity", new UUID(0, 0), "");

        static Place of(Setback setback) {
            return new Place(setback.failedAt().toString(), setback.personId(), setback.chore());
        }

        static Place parse(String text) {
            String[] parts = text.split(" ", 3);
            return new Place(parts[0], UUID.fromString(parts[1]), parts[2]);
        }

        String text() {
            return failedAt + " " + personId + " " + chore;
        }
    }

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Lets a learner wait before the next try, and says whether there is one. */
    @Transactional(TxType.MANDATORY)
    public boolean add(String chore, UUID personId, String problem) {
        Instant now = clock.instant();
        int tries = sql.one(
                        "insert into setback as s values (current_tenant(), ?, ?, 1, ?, ?, ?)"
                                + " on conflict (tenant, chore, person_id) do update set tries = s.tries + 1,"
                                + " failed_at = excluded.failed_at, problem = excluded.problem returning tries",
                        row -> row.getInt(1),
                        chore,
                        personId,
                        now,
                        now,
                        problem)
                .orElseThrow();
        boolean again = tries < MOST_TRIES;
        retryAt(chore, personId, again ? now.plus(PAUSE.multipliedBy(1L << (tries - 1))) : null);
        return again;
    }

    /** Tells of a learner for whom another try would fail alike. */
    @Transactional(TxType.MANDATORY)
    public void giveUp(String chore, UUID personId, String problem) {
        add(chore, personId, problem);
        retryAt(chore, personId, null);
    }

    /** It has worked out for these. */
    @Transactional(TxType.MANDATORY)
    public void end(String chore, List<UUID> personIds) {
        sql.change(
                "delete from setback where tenant = current_tenant() and chore = ? and person_id = any (?::uuid[])",
                chore,
                personIds.stream().map(UUID::toString).toArray(String[]::new));
    }

    /** The latest first, from after a place on; what fails again meanwhile moves to the front. */
    List<Setback> latest(Place after, int most) {
        return sql.list(
                "select * from setback where tenant = current_tenant()"
                        + " and (failed_at, person_id, chore) < (?::timestamptz, ?, ?)"
                        + " order by failed_at desc, person_id desc, chore desc limit ?",
                Setbacks::setback,
                after.failedAt(),
                after.personId(),
                after.chore(),
                most);
    }

    private void retryAt(String chore, UUID personId, @Nullable Instant at) {
        sql.change(
                "update setback set retry_at = ? where tenant = current_tenant() and chore = ? and person_id = ?",
                at,
                chore,
                personId);
    }

    private static Setback setback(ResultSet row) throws SQLException {
        OffsetDateTime retry = row.getObject("retry_at", OffsetDateTime.class);
        return new Setback(
                row.getObject("person_id", UUID.class),
                row.getString("chore"),
                row.getInt("tries"),
                row.getObject("failed_at", OffsetDateTime.class).toInstant(),
                retry == null ? null : retry.toInstant(),
                row.getString("problem"));
    }
}
