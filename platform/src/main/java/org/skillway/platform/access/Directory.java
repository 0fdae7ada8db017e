package org.skillway.platform.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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

    /** Names fields as the table names its columns. */
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /** Inserts or replaces one person as a fact of that time tells of them; returns the person as the directory has them now. */
    public DirectoryEntry put(DirectoryEntry person, Instant said) {
        return putAll(List.of(person), said).getFirst();
    }

    /** Inserts or replaces people in one round trip. Whose user name was claimed later by somebody else is put without. */
    public List<DirectoryEntry> putAll(List<DirectoryEntry> people, Instant said) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select * from directory_put(?::jsonb, ?)")) {
            statement.setString(1, json.writeValueAsString(people));
            statement.setTimestamp(2, Timestamp.from(said));
            return entries(statement);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Could not store " + people.size() + " directory entries", e);
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
            return entries(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the directory", e);
        }
    }

    private static List<DirectoryEntry> entries(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var entries = new ArrayList<DirectoryEntry>();
            while (rows.next()) {
                entries.add(entry(rows));
            }
            return List.copyOf(entries);
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
