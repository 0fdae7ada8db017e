package org.skillway.metrics.naming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Whom the sources mean by their references. */
@ApplicationScoped
class SourcePeople {

    @Inject
    DataSource dataSource;

    UUID requireSource(String key) {
        return source("select id from signal_source where tenant = current_tenant() and key = ?", key);
    }

    /** Others who name somebody for this source wait until the transaction ends. */
    UUID requireLocked(String key) {
        return source(
                "select id from signal_source where tenant = current_tenant() and key = ? for no key update", key);
    }

    private UUID source(String sql, String key) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            try (var row = statement.executeQuery()) {
                if (row.next()) {
                    return row.getObject(1, UUID.class);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not look up signal source " + key, e);
        }
        throw new Problem(ProblemCode.NOT_FOUND, "No signal source '" + key + "'.");
    }

    Optional<SourcePerson> of(UUID sourceId, String ref) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(NamingSql.ONE)) {
            statement.setObject(1, sourceId);
            statement.setString(2, ref);
            return named(statement).stream().findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read whom source " + sourceId + " means", e);
        }
    }

    SourcePerson require(UUID sourceId, String ref) {
        return of(sourceId, ref)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "Nobody is named for '" + ref + "'."));
    }

    /** So many at most after a reference, in their order. */
    List<SourcePerson> after(UUID sourceId, String ref, int most) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(NamingSql.IN_ORDER)) {
            statement.setObject(1, sourceId);
            statement.setString(2, ref);
            statement.setInt(3, most);
            return named(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read whom source " + sourceId + " means", e);
        }
    }

    /** Those of the references that mean somebody, each with whom. */
    Map<String, UUID> among(UUID sourceId, Collection<String> refs) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(NamingSql.AMONG)) {
            statement.setObject(1, sourceId);
            statement.setArray(2, connection.createArrayOf("text", refs.toArray()));
            return ids(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read whom source " + sourceId + " means", e);
        }
    }

    /** Those of the external ids that somebody has, each with whose it is. */
    Map<String, UUID> people(Collection<String> externalIds) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(NamingSql.PEOPLE)) {
            statement.setArray(1, connection.createArrayOf("text", externalIds.toArray()));
            return ids(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not look up people by external id", e);
        }
    }

    void put(UUID sourceId, Map<String, UUID> people, String by, Instant now) {
        var refs = new ArrayList<>(people.keySet());
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(NamingSql.PUT)) {
            statement.setObject(1, sourceId);
            statement.setString(2, by);
            statement.setTimestamp(3, Timestamp.from(now));
            statement.setArray(4, connection.createArrayOf("text", refs.toArray()));
            statement.setArray(
                    5,
                    connection.createArrayOf(
                            "uuid", refs.stream().map(people::get).toArray()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not keep whom source " + sourceId + " means", e);
        }
    }

    void remove(UUID sourceId, Collection<String> refs) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(NamingSql.REMOVE)) {
            statement.setObject(1, sourceId);
            statement.setArray(2, connection.createArrayOf("text", refs.toArray()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not remove whom source " + sourceId + " means", e);
        }
    }

    private static Map<String, UUID> ids(PreparedStatement statement) throws SQLException {
        var ids = new HashMap<String, UUID>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                ids.put(row.getString(1), row.getObject(2, UUID.class));
            }
        }
        return ids;
    }

    private static List<SourcePerson> named(PreparedStatement statement) throws SQLException {
        var named = new ArrayList<SourcePerson>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                named.add(named(row));
            }
        }
        return List.copyOf(named);
    }

    private static SourcePerson named(ResultSet row) throws SQLException {
        return new SourcePerson(
                row.getString("ref"),
                row.getObject("person_id", UUID.class),
                row.getString("external_id"),
                row.getString("named_by"),
                row.getTimestamp("named_at").toInstant(),
                row.getLong("version"));
    }
}
