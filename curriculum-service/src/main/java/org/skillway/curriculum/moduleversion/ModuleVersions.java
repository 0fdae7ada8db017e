package org.skillway.curriculum.moduleversion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.store.Sql;

/** The stored versions of modules: every one that was ever published. */
@ApplicationScoped
class ModuleVersions {

    private static final String VERSIONS = "select body, version, published_at, published_by, note, restored_from"
            + " from module_version where tenant = current_tenant() and key = ?";

    @Inject
    Sql sql;

    /** Those before a version, the latest first; so many at most. */
    List<ModuleVersion> before(String key, int version, int most) {
        return sql.list(
                VERSIONS + " and version < ? order by version desc limit ?",
                ModuleVersions::version,
                key,
                version,
                most);
    }

    Optional<ModuleVersion> of(String key, int version) {
        return sql.one(VERSIONS + " and version = ?", ModuleVersions::version, key, version);
    }

    private static ModuleVersion version(ResultSet row) throws SQLException {
        OffsetDateTime publishedAt = row.getObject("published_at", OffsetDateTime.class);
        return new ModuleVersion(
                Json.read(row.getString("body"), Module.class),
                row.getInt("version"),
                publishedAt == null ? null : publishedAt.toInstant(),
                row.getString("published_by"),
                row.getString("note"),
                row.getObject("restored_from", Integer.class));
    }
}
