package org.skillway.curriculum.norms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.mastery.domain.Norms;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;

/** The norms of the tenant at hand, kept in memory for a while: they change once a night. */
@ApplicationScoped
public class TenantNorms {

    private static final Duration FRESH = Duration.ofMinutes(10);

    /** What a search found and from how much; norms are null where that was too little. */
    record Found(
            Instant searchedAt,
            int people,
            int answers,
            @Nullable Norms norms) {}

    private record Copy(Instant readAt, Norms norms) {}

    @Inject
    Sql sql;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private final Map<String, Copy> copies = new ConcurrentHashMap<>();

    /** Those from which somebody new begins. */
    public Norms current() {
        Instant now = clock.instant();
        Copy copy = copies.get(caller.tenant());
        if (copy == null || copy.readAt().isBefore(now.minus(FRESH))) {
            copy = new Copy(now, found().map(Found::norms).orElse(Norms.USUAL));
            copies.put(caller.tenant(), copy);
        }
        return copy.norms();
    }

    Optional<Found> found() {
        return sql.one(
                "select searched_at, people, answers, body::text from norms"
                        + " where tenant = current_tenant() and searched_at is not null",
                TenantNorms::found);
    }

    /** Takes the search for whoever asks first, unless one was finished or taken since. */
    @Transactional
    boolean take(Instant finishedBefore, Instant takenBefore) {
        return sql.change(
                        "insert into norms as n (tenant, people, answers, taken_at) values (current_tenant(), 0, 0, ?)"
                                + " on conflict (tenant) do update set taken_at = excluded.taken_at"
                                + " where coalesce(n.searched_at < ?, true) and coalesce(n.taken_at < ?, true)",
                        clock.instant(),
                        finishedBefore,
                        takenBefore)
                > 0;
    }

    @Transactional
    void keep(Found found) {
        Norms norms = found.norms();
        sql.change(
                "update norms set searched_at = ?, people = ?, answers = ?, body = ?::json, taken_at = null"
                        + " where tenant = current_tenant()",
                found.searchedAt(),
                found.people(),
                found.answers(),
                norms == null ? null : Json.write(norms));
        audit.wrote("norms.find", "norms");
        copies.remove(caller.tenant());
    }

    private static Found found(ResultSet row) throws SQLException {
        String body = row.getString(4);
        return new Found(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getInt(2),
                row.getInt(3),
                body == null ? null : Json.read(body, Norms.class));
    }
}
