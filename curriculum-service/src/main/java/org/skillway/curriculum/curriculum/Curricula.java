package org.skillway.curriculum.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.curriculum.domain.Curriculum;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.access.Caller;

/** The stored curricula: one draft each, and the versions that were published of it. */
@ApplicationScoped
public class Curricula {

    private static final String STORED =
            "select draft, revision, published, updated_at, updated_by from curriculum where tenant = current_tenant()";
    private static final String VERSIONS = "select body, version, note, restored_from, published_at, published_by"
            + " from curriculum_version where tenant = current_tenant() and key = ?";

    /** A draft, how often its curriculum was changed, and the version that holds; zero before the first. */
    public record Stored(Curriculum draft, int revision, int published, Instant updatedAt, String updatedBy) {}

    /** A published version, who published it why, and the older one it brought back if it did. */
    public record Version(
            Curriculum curriculum,
            int version,
            String note,
            @Nullable Integer restoredFrom,
            Instant publishedAt,
            String publishedBy) {}

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What holds now, by key. */
    public List<Curriculum> published() {
        return sql.list(
                "select v.body from curriculum c join curriculum_version v"
                        + " on v.tenant = c.tenant and v.key = c.key and v.version = c.published"
                        + " where c.tenant = current_tenant() order by c.key",
                row -> Json.read(row.getString(1), Curriculum.class));
    }

    /** What held in an edition of the catalogue, by key. */
    public List<Curriculum> asOf(long edition) {
        return sql.list(
                "select distinct on (key) body from curriculum_version where tenant = current_tenant() and edition <= ?"
                        + " order by key, edition desc, version desc",
                row -> Json.read(row.getString(1), Curriculum.class),
                edition);
    }

    /** All drafts, by key. */
    public List<Curriculum> drafts() {
        return sql.list(STORED + " order by key", Curricula::stored).stream()
                .map(Stored::draft)
                .toList();
    }

    public Optional<Stored> of(String key) {
        return sql.one(STORED + " and key = ?", Curricula::stored, key);
    }

    /** Locks a curriculum until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public Optional<Stored> locked(String key) {
        return sql.one(STORED + " and key = ? for update", Curricula::stored, key);
    }

    public List<Stored> after(String key, int limit) {
        return sql.list(STORED + " and key > ? order by key limit ?", Curricula::stored, key, limit);
    }

    /** All versions of a curriculum, the latest first. */
    public List<Version> versions(String key) {
        return sql.list(VERSIONS + " order by version desc", Curricula::version, key);
    }

    /** Those before one, the latest first; so many at most. */
    public List<Version> versionsBefore(String key, int version, int most) {
        return sql.list(
                VERSIONS + " and version < ? order by version desc limit ?", Curricula::version, key, version, most);
    }

    public Optional<Version> version(String key, int version) {
        return sql.one(VERSIONS + " and version = ?", Curricula::version, key, version);
    }

    /** Keeps a draft; says whether it was changed from this revision, which is zero for a new one. */
    @Transactional(TxType.MANDATORY)
    public boolean draft(Curriculum draft, int revision) {
        return sql.change(
                        "insert into curriculum as c values (current_tenant(), ?, 1, ?::json, 0, ?, ?)"
                                + " on conflict (tenant, key) do update set revision = c.revision + 1,"
                                + " draft = excluded.draft, updated_at = excluded.updated_at,"
                                + " updated_by = excluded.updated_by where c.revision = ?",
                        draft.key(),
                        Json.write(draft),
                        clock.instant(),
                        caller.userName(),
                        revision)
                > 0;
    }

    /** Publishes a curriculum as its next version. */
    @Transactional(TxType.MANDATORY)
    public int publish(Curriculum curriculum, String note, @Nullable Integer restoredFrom) {
        int version = sql.one(
                        "update curriculum set revision = revision + 1, draft = ?::json,"
                                + " published = (select coalesce(max(v.version), 0) + 1 from curriculum_version v"
                                + " where v.tenant = current_tenant() and v.key = ?)"
                                + " where tenant = current_tenant() and key = ? returning published",
                        row -> row.getInt(1),
                        Json.write(curriculum),
                        curriculum.key(),
                        curriculum.key())
                .orElseThrow();
        sql.change(
                "insert into curriculum_version values (current_tenant(), ?, ?, ?::json, ?, ?, ?, ?)",
                curriculum.key(),
                version,
                Json.write(curriculum),
                note,
                restoredFrom,
                clock.instant(),
                caller.userName());
        return version;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                Json.read(row.getString(1), Curriculum.class),
                row.getInt(2),
                row.getInt(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5));
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                Json.read(row.getString(1), Curriculum.class),
                row.getInt(2),
                row.getString(3),
                row.getObject(4, Integer.class),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6));
    }
}
