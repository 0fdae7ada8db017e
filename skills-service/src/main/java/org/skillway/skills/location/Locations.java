package org.skillway.skills.location;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.organisation.domain.Standpoint;

/** The places of the tenant. */
@ApplicationScoped
class Locations {

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<LocationRow, String> {}

    @ApplicationScoped
    static class Versions implements PanacheRepositoryBase<LocationVersionRow, LocationVersionRow.Key> {}

    private static final String THEN = "v.version = (select max(w.version) from LocationVersionRow w"
            + " where w.key = v.key and w.validFrom <= ?2 and w.toldAt <= ?3)";

    @Inject
    Rows rows;

    @Inject
    Versions versions;

    /** Whoever else wants to say what places there are waits until the transaction ends. */
    void lock() {
        rows.getSession()
                .createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended(current_tenant() || '/locations', 0))::text",
                        String.class)
                .getSingleResult();
    }

    Optional<LocationRow> row(String key) {
        return rows.findByIdOptional(key);
    }

    LocationRow require(String key) {
        return row(key).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "No location '" + key + "'."));
    }

    List<LocationRow> named(Collection<String> keys) {
        return rows.list("key in ?1", List.copyOf(keys));
    }

    /** As they were on a day, by key; one that was not known by then is left out. */
    Map<String, LocationVersionRow> asOf(Collection<String> keys, Standpoint at) {
        return versions
                .list(
                        "from LocationVersionRow v where v.key in ?1 and " + THEN,
                        List.copyOf(keys),
                        at.asOf(),
                        at.knownAt())
                .stream()
                .collect(Collectors.toMap(row -> row.key, Function.identity()));
    }

    /** As they were on a day, after a key, and told since a time. */
    List<LocationVersionRow> page(String after, @Nullable Instant since, Standpoint at, int limit) {
        return versions.find(
                        "from LocationVersionRow v where v.key > ?1 and v.toldAt >= ?4 and " + THEN + " order by v.key",
                        after,
                        at.asOf(),
                        at.knownAt(),
                        since == null ? Instant.EPOCH : since)
                .page(0, limit)
                .list();
    }

    void add(LocationRow row) {
        rows.persist(row);
    }
}
