package org.skillway.skills.team;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.organisation.domain.Standpoint;

/** The teams of the tenant, now and as they were. */
@ApplicationScoped
class Teams {

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<TeamRow, String> {}

    @ApplicationScoped
    static class Versions implements PanacheRepositoryBase<TeamVersionRow, TeamVersionRow.Key> {}

    private static final String THEN = "t.version = (select max(v.version) from TeamVersionRow v"
            + " where v.key = t.key and v.validFrom <= ?2 and v.toldAt <= ?3)";

    @Inject
    Rows rows;

    @Inject
    Versions versions;

    /** Lets whoever changes the teams of this tenant wait until the transaction ends: what was checked still holds. */
    void lock() {
        rows.getSession()
                .createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended(current_tenant() || '/teams', 0))::text",
                        String.class)
                .getSingleResult();
    }

    Optional<TeamRow> row(String key) {
        return rows.findByIdOptional(key);
    }

    TeamRow require(String key) {
        return row(key).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "No team '" + key + "'."));
    }

    /** The team each is part of; the topmost are left out. */
    Map<String, String> parents() {
        var parents = new HashMap<String, String>();
        rows.listAll().stream().filter(row -> row.parent != null).forEach(row -> parents.put(row.key, row.parent));
        return parents;
    }

    /** Whether a team that goes on is part of it. */
    boolean hasParts(String key) {
        return rows.count("parent = ?1 and validTo is null", key) > 0;
    }

    /** As they were on a day, after a key, and told since a time. */
    List<TeamVersionRow> page(String after, @Nullable Instant since, Standpoint at, int limit) {
        return versions.find(
                        "from TeamVersionRow t where t.key > ?1 and t.toldAt >= ?4 and " + THEN + " order by t.key",
                        after,
                        at.asOf(),
                        at.knownAt(),
                        since == null ? Instant.EPOCH : since)
                .page(0, limit)
                .list();
    }

    List<TeamRow> named(Collection<String> keys) {
        return rows.list("key in ?1", List.copyOf(keys));
    }

    /** As they were on a day, by key; one that was not known by then is left out. */
    Map<String, TeamVersionRow> asOf(Collection<String> keys, Standpoint at) {
        return versions
                .list("from TeamVersionRow t where t.key in ?1 and " + THEN, List.copyOf(keys), at.asOf(), at.knownAt())
                .stream()
                .collect(Collectors.toMap(row -> row.key, Function.identity()));
    }

    void add(TeamRow row) {
        rows.persist(row);
    }
}
