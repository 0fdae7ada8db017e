package org.skillway.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** This service's own copy of the people, so that no request waits for another service. */
@ApplicationScoped
public class Directory {

    private static final String COLUMNS =
            "person_id, external_id, user_name, manager_id, team, location, time_zone, start_date, end_date, active";

    @Inject
    DataSource dataSource;

    /** Inserts or replaces one person, in the caller's transaction. */
    public void put(DirectoryEntry entry) {
        putAll(List.of(entry));
    }

    /** Inserts or replaces people in one batch, in the caller's transaction. */
    public void putAll(List<DirectoryEntry> entries) {
        var sql = "insert into directory_person (tenant, " + COLUMNS
                + ") values (current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (tenant, person_id) do update set external_id = excluded.external_id,"
                + " user_name = excluded.user_name, manager_id = excluded.manager_id, team = excluded.team,"
                + " location = excluded.location, time_zone = excluded.time_zone, start_date = excluded.start_date,"
                + " end_date = excluded.end_date, active = excluded.active";
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var entry : entries) {
                statement.setObject(1, entry.personId());
                statement.setString(2, entry.externalId());
                statement.setString(3, entry.userName());
                statement.setObject(4, entry.managerId());
                statement.setString(5, entry.team());
                statement.setString(6, entry.location());
                statement.setString(7, entry.timeZone().getId());
                statement.setDate(8, Date.valueOf(entry.startDate()));
                statement.setDate(9, entry.endDate() == null ? null : Date.valueOf(entry.endDate()));
                statement.setBoolean(10, entry.active());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not store " + entries.size() + " directory entries", e);
        }
    }

    public Optional<DirectoryEntry> of(UUID personId) {
        return one("person_id = ?", personId);
    }

    public Optional<DirectoryEntry> byUserName(String userName) {
        return one("user_name = ?", userName);
    }

    public Optional<DirectoryEntry> byExternalId(String externalId) {
        return one("external_id = ?", externalId);
    }

    /** Everybody active, by person id. */
    public List<DirectoryEntry> active() {
        return list("active order by person_id", null);
    }

    private Optional<DirectoryEntry> one(String condition, Object argument) {
        return list(condition, argument).stream().findFirst();
    }

    private List<DirectoryEntry> list(String condition, @Nullable Object argument) {
        var sql = "select " + COLUMNS + " from directory_person where tenant = current_tenant() and " + condition;
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            if (argument != null) {
                statement.setObject(1, argument);
            }
            try (var rows = statement.executeQuery()) {
                var entries = new ArrayList<DirectoryEntry>();
                while (rows.next()) {
                    entries.add(entry(rows));
                }
                return List.copyOf(entries);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the directory", e);
        }
    }

    private static DirectoryEntry entry(ResultSet row) throws SQLException {
        return new DirectoryEntry(
                row.getObject("person_id", UUID.class),
                row.getString("external_id"),
                row.getString("user_name"),
                row.getObject("manager_id", UUID.class),
                row.getString("team"),
                row.getString("location"),
                ZoneId.of(row.getString("time_zone")),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class),
                row.getBoolean("active"));
    }
}
