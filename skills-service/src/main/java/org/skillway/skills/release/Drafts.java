package org.skillway.skills.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.rolemap.domain.RoleMap;

/** The drafts of the tenant, at most one of each role. */
@ApplicationScoped
class Drafts {

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<DraftRow, String> {}

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    Optional<DraftRow> of(String role) {
        return rows.findByIdOptional(role).filter(DraftRow::stands);
    }

    /** By role; those discarded only where changes since a time are asked for. */
    List<DraftRow> page(String after, @Nullable Instant since, int limit) {
        var found = since == null
                ? rows.find("role > ?1 and discardedAt is null order by role", after)
                : rows.find("role > ?1 and coalesce(discardedAt, updatedAt) >= ?2 order by role", after, since);
        return found.page(0, limit).list();
    }

    DraftRow require(String role) {
        return of(role).orElseThrow(() -> none(role));
    }

    static Problem none(String role) {
        return new Problem(ProblemCode.NOT_FOUND, "No draft of role '" + role + "'. Maybe put one first.");
    }

    /** For a change, also one that was discarded: whoever else wants to change it waits until the transaction ends. */
    Optional<DraftRow> locked(String role) {
        rows.getSession()
                .createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended(current_tenant() || '/role-map-draft/' || :role, 0))::text",
                        String.class)
                .setParameter("role", role)
                .getSingleResult();
        return rows.findByIdOptional(role);
    }

    DraftRow put(DraftRow row, RoleMap map, long basedOn) {
        row.become(map, basedOn, caller.userName(), clock.instant());
        rows.persist(row);
        return row;
    }

    void discard(DraftRow row) {
        row.discard(caller.userName(), clock.instant());
    }
}
