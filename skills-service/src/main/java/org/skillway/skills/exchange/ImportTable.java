package org.skillway.skills.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.exchange.format.ImportFormat;

/** The imports of the tenant; one at most runs. */
@ApplicationScoped
class ImportTable {

    private static final String INTERRUPT = """
        update taxonomy_import set state = 'interrupted', finished_at = ?
         where tenant = current_tenant() and state = 'running'
        """;

    private static final String START = """
        insert into taxonomy_import (tenant, import_id, format, dry_run, state, requested_by, started_at)
        values (current_tenant(), ?, ?, ?, 'running', ?, ?)
        """;

    private static final String FINISH = """
        update taxonomy_import set state = ?, finished_at = ?, report = ?::jsonb, failure = ?
         where tenant = current_tenant() and import_id = ? and state = 'running'
        """;

    private static final String ONE = "select * from taxonomy_import where tenant = current_tenant() and import_id = ?";

    @Inject
    DataSource dataSource;

    @Inject
    ImportLeases leases;

    @Inject
    ObjectMapper json;

    /** By whoever has the {@link ImportLease}: what still runs by the table is interrupted. */
    void start(UUID importId, ImportFormat format, boolean dryRun, String by, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        change(INTERRUPT, at);
        change(START, importId, format.code(), dryRun, by, at);
    }

    /** Changes nothing where it counts as interrupted by now. */
    void finish(
            UUID importId, ImportState state, @Nullable TaxonomyReport report, @Nullable String failure, Instant now) {
        try {
            change(
                    FINISH,
                    state.code(),
                    now.atOffset(ZoneOffset.UTC),
                    report == null ? null : json.writeValueAsString(report),
                    failure,
                    importId);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Reports are always serialisable", e);
        }
    }

    Optional<TaxonomyImportView> find(UUID importId) {
        return row(importId).map(found -> isRunning(found) && !leases.isTaken() ? latest(importId) : found);
    }

    /** What ended between two looks ended before its lease did; what still runs by now has lost it. */
    private TaxonomyImportView latest(UUID importId) {
        var found = row(importId).orElseThrow();
        return isRunning(found) ? found.interrupted() : found;
    }

    private static boolean isRunning(TaxonomyImportView found) {
        return found.state().equals(ImportState.RUNNING.code());
    }

    private Optional<TaxonomyImportView> row(UUID importId) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ONE)) {
            statement.setObject(1, importId);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(view(rows)) : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Could not read import " + importId, e);
        }
    }

    private TaxonomyImportView view(ResultSet row) throws SQLException, JsonProcessingException {
        var report = row.getString("report");
        return new TaxonomyImportView(
                row.getObject("import_id", UUID.class),
                text(row, "format"),
                row.getBoolean("dry_run"),
                text(row, "state"),
                text(row, "requested_by"),
                row.getTimestamp("started_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("finished_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null),
                report == null ? null : reports().readValue(report),
                row.getString("failure"));
    }

    /** Reports of before something was counted count none of it. */
    private ObjectReader reports() {
        return json.readerFor(TaxonomyReport.class).without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private int change(String sql, @Nullable Object... arguments) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var place = 0; place < arguments.length; place++) {
                statement.setObject(place + 1, arguments[place]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not write an import", e);
        }
    }
}
