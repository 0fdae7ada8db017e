package org.skillway.skills.stretch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.alias.StoredAliases;
import org.skillway.skills.organisation.Standpoints;
import org.skillway.skills.stretch.domain.Assignment;
import org.skillway.skills.stretch.domain.Opening;

/** The stretch assignments of the tenant, and how many of their places are taken. */
@ApplicationScoped
public class StretchAssignments {

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<StretchAssignmentRow, String> {}

    @ApplicationScoped
    static class Versions
            implements PanacheRepositoryBase<StretchAssignmentVersionRow, StretchAssignmentVersionRow.Key> {}

    private record Taken(String assignment, long places) {}

    private static final String FROM = "from StretchAssignmentVersionRow v where ";
    private static final String THEN = "v.version = (select max(w.version) from StretchAssignmentVersionRow w"
            + " where w.key = v.key and w.toldAt <= ?1)";

    // As Progress.holdsPlace says: from when who leads them wants it until it ends.
    private static final String TAKEN = """
        select u.assignment, count(*) as places from stretch_undertaking u
         where u.tenant = current_tenant() and u.assignment in (:keys)
           and case when u.asked then u.agreed_at else u.proposed_at end <= :at and (u.ended_at is null or u.ended_at > :at)
         group by u.assignment
        """;

    @Inject
    Rows rows;

    @Inject
    Versions versions;

    @Inject
    StoredAliases aliases;

    /** All that there were at a time, by the names that skills had then. */
    public List<Opening> asOf(Instant at) {
        return openings(versions.list(FROM + THEN + " order by v.key", at), at);
    }

    /** As it is now, locked until the transaction ends: whoever else wants a place of it waits. */
    public Opening locked(String key, String pointer) {
        if (rows.find("key", key)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .isEmpty()) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE, "No stretch assignment '" + key + "'.", Problem.at(pointer, "unknown"));
        }
        return Optional.ofNullable(named(List.of(key)).get(key)).orElseThrow();
    }

    /** As they are now, by key. */
    public Map<String, Opening> named(Collection<String> keys) {
        var now = Standpoints.FOR_EVER;
        return openings(versions.list(FROM + "v.key in ?2 and " + THEN, now, List.copyOf(keys)), now).stream()
                .collect(Collectors.toMap(one -> one.assignment().key(), one -> one));
    }

    Optional<StretchAssignmentRow> lockedRow(String key) {
        rows.getSession()
                .createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended(current_tenant() || '/stretch/' || :key, 0))::text",
                        String.class)
                .setParameter("key", key)
                .getSingleResult();
        return rows.findByIdOptional(key);
    }

    StretchAssignmentRow require(String key) {
        return rows.findByIdOptional(key)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "No stretch assignment '" + key + "'."));
    }

    Optional<StretchAssignmentVersionRow> then(String key, Instant at) {
        return versions.find(FROM + "v.key = ?2 and " + THEN, at, key).firstResultOptional();
    }

    /** As they were at a time, after a key, and told since another. */
    List<StretchAssignmentVersionRow> page(String after, @Nullable Instant since, Instant at, int limit) {
        return versions.find(
                        FROM + "v.key > ?2 and v.toldAt >= ?3 and " + THEN + " order by v.key",
                        at,
                        after,
                        since == null ? Instant.EPOCH : since)
                .page(0, limit)
                .list();
    }

    /** As clients see them, with the places that were taken at a time. */
    List<StretchAssignmentView> views(List<StretchAssignmentVersionRow> told, Instant at) {
        var openings = openings(told, at).stream()
                .collect(Collectors.toMap(one -> one.assignment().key(), one -> one));
        return told.stream()
                .flatMap(
                        row -> Optional.ofNullable(openings.get(row.key))
                                .map(opening -> StretchAssignmentView.of(row, opening))
                                .stream())
                .toList();
    }

    boolean isTeam(String key) {
        return rows.getSession()
                .createNativeQuery(
                        "select exists (select from team t where t.tenant = current_tenant() and t.key = :key and t.valid_to is null)",
                        Boolean.class)
                .setParameter("key", key)
                .getSingleResult();
    }

    void add(StretchAssignmentRow row) {
        rows.persistAndFlush(row);
    }

    private List<Opening> openings(List<StretchAssignmentVersionRow> told, Instant at) {
        if (told.isEmpty()) {
            return List.of();
        }
        var names = aliases.asOf(at);
        var assignments = told.stream().map(row -> row.assignment(names)).toList();
        var taken = taken(assignments.stream().map(Assignment::key).toList(), at);
        return assignments.stream()
                .map(one -> new Opening(one, taken.getOrDefault(one.key(), 0)))
                .toList();
    }

    private Map<String, Integer> taken(List<String> keys, Instant at) {
        return rows
                .getSession()
                .createNativeQuery(TAKEN, Taken.class)
                .setParameterList("keys", keys)
                .setParameter("at", at)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Taken::assignment, one -> Math.toIntExact(one.places())));
    }
}
