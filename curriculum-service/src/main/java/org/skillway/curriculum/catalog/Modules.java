package org.skillway.curriculum.catalog;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.store.Sql;

/** The stored modules. */
@ApplicationScoped
class Modules {

    /** A module and how often it was published. */
    record Published(Module module, int version) {}

    private static final int BATCH = 100;

    @Inject
    Sql sql;

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

    List<Published> after(String key, int limit) {
        return sql.list(
                "select body, version from module where tenant = current_tenant() and key > ? order by key limit ?",
                Modules::published,
                key,
                limit);
    }

    /** Locks the tenant's catalogue for one change at a time, so that its rules hold over all modules together. */
    @Transactional(TxType.MANDATORY)
    long nextEdition() {
        return sql.one("select next_edition('catalogue')", row -> row.getLong(1))
                .orElseThrow();
    }

    /** A statement for each batch: large texts are sent in parts that take little memory beside them. */
    @Transactional(TxType.MANDATORY)
    void put(List<Published> changed) {
        for (int from = 0; from < changed.size(); from += BATCH) {
            putBatch(changed.subList(from, Math.min(from + BATCH, changed.size())));
        }
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
}
