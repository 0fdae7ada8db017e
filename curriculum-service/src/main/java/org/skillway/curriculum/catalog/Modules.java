package org.skillway.curriculum.catalog;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.standing.domain.Standing;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.access.Caller;

/** The stored modules. */
@ApplicationScoped
class Modules {

    /** A module and how often it was published. */
    record Published(Module module, int version) {}

    /** A module as it is listed: how it stands, and when that or the module itself changed last. */
    record Listed(Published published, Standing standing, Instant changedAt) {}

    /** A change of a module, the latest of it. */
    record Changed(Instant at, String key) {

        /** A place before all changes of this time, as the store counts it, and of later ones. */
        static Changed before(Instant time) {
            return new Changed(time.truncatedTo(ChronoUnit.MICROS), "");
        }

        static Changed parse(String place) {
            int space = place.indexOf(' ');
            return new Changed(Instant.parse(place.substring(0, space)), place.substring(space + 1));
        }

        String place() {
            return at + " " + key;
        }
    }

    private static final int BATCH = 100;

    // The last word that paths follow; those of earlier releases have no edition and were followed by none.
    private static final String LISTED = "select m.body, m.version, m.changed_at, coalesce((select d.decision"
            + " from content_decision d where d.tenant = m.tenant and d.module = m.key and d.edition is not null"
            + " order by d.edition desc, d.decided_at desc limit 1), 'keep') as decision"
            + " from module m where m.tenant = current_tenant() and m.key = any(?)";

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    List<Module> all() {
        return published().values().stream().map(Published::module).toList();
    }

    /** What held in an edition; a module that was changed since is as it was. */
    List<Module> asOf(long edition) {
        return sql.list(
                "select distinct on (key) body from module_version where tenant = current_tenant() and edition <= ?"
                        + " order by key, edition desc, version desc",
                row -> Json.read(row.getString(1), Module.class),
                edition);
    }

    /** The edition that holds now, for the transaction at hand. */
    long edition() {
        return sql.one("select edition_of('catalogue')", row -> row.getLong(1)).orElseThrow();
    }

    /** All of them by key. */
    Map<String, Published> published() {
        return sql.list("select body, version from module where tenant = current_tenant()", Modules::published).stream()
                .collect(toMap(known -> known.module().key(), Function.identity()));
    }

    Optional<Published> of(String key) {
        return sql.one(
                "select body, version from module where tenant = current_tenant() and key = ?",
                Modules::published,
                key);
    }

    /** These as they are listed, in the order of the keys given. */
    List<Listed> listed(List<String> keys) {
        Map<String, Listed> found = keys.isEmpty()
                ? Map.of()
                : sql.list(LISTED, Modules::listed, (Object) keys.toArray(String[]::new)).stream()
                        .collect(toMap(listed -> listed.published().module().key(), Function.identity()));
        return keys.stream().flatMap(key -> Stream.ofNullable(found.get(key))).toList();
    }

    /** What changed after this change, the earliest first. */
    List<Changed> changed(Changed after) {
        return sql.list(
                "select key, changed_at from module where tenant = current_tenant() and (changed_at, key) > (?, ?)"
                        + " order by changed_at, key",
                row -> new Changed(time(row, "changed_at"), row.getString("key")),
                after.at(),
                after.key());
    }

    /** Locks the tenant's catalogue for one change at a time, so that its rules hold over all modules together. */
    @Transactional(TxType.MANDATORY)
    long nextEdition() {
        return sql.one("select next_edition('catalogue')", row -> row.getLong(1))
                .orElseThrow();
    }

    /** A statement for each batch: large texts are sent in parts that take little memory beside them. */
    @Transactional(TxType.MANDATORY)
    void put(List<Published> changed, Publication publication) {
        for (int from = 0; from < changed.size(); from += BATCH) {
            putBatch(changed.subList(from, Math.min(from + BATCH, changed.size())));
        }
        sign(changed, publication);
    }

    /** Their versions are there by then: the database keeps each as its module is written. */
    private void sign(List<Published> changed, Publication publication) {
        sql.change(
                "update module_version v set published_by = ?, note = ?, restored_from = ?"
                        + " from unnest(?::text[], ?::text[]) as m (key, version)"
                        + " where v.tenant = current_tenant() and v.key = m.key and v.version = m.version::int",
                caller.userName(),
                publication.note(),
                publication.restoredFrom(),
                texts(changed, each -> each.module().key()),
                texts(changed, each -> Integer.toString(each.version())));
    }

    private void putBatch(List<Published> batch) {
        sql.change(
                "insert into module select current_tenant(), m.key, m.version::int, m.body::json, ?::timestamptz"
                        + " from unnest(?::text[], ?::text[], ?::text[]) as m (key, version, body)"
                        + " on conflict (tenant, key) do update"
                        + " set version = excluded.version, body = excluded.body, updated_at = excluded.updated_at",
                clock.instant(),
                texts(batch, each -> each.module().key()),
                texts(batch, each -> Integer.toString(each.version())),
                texts(batch, each -> Json.write(each.module())));
    }

    private static String[] texts(List<Published> batch, Function<Published, String> text) {
        return batch.stream().map(text).toArray(String[]::new);
    }

    private static Published published(ResultSet row) throws SQLException {
        return new Published(Json.read(row.getString(1), Module.class), row.getInt(2));
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(published(row), Standing.after(row.getString("decision")), time(row, "changed_at"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
