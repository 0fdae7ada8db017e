package org.skillway.skills.occupation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.skillway.skills.occupation.domain.Occupation;

/** Occupations as they are stored. */
@ApplicationScoped
class OccupationTable {

    record Stored(Occupation occupation, long version, Instant updatedAt) {}

    private static final String PUT = """
        insert into occupation as o (tenant, key, scheme, id, title, description, aliases, skills, tasks, skill_keys,
                                     deprecated, version, updated_at)
        select current_tenant(), p.key, p.scheme, p.id, p.title, p.description, p.aliases, p.skills, p.tasks,
               array(select need ->> 'skill' from jsonb_array_elements(p.skills) need), p.deprecated, 1, ?
          from jsonb_to_recordset(?::jsonb) as p (key text, scheme text, id text, title text, description text,
               aliases text[], skills jsonb, tasks jsonb, deprecated boolean)
        on conflict (tenant, key) do update
           set scheme = excluded.scheme, id = excluded.id, title = excluded.title, description = excluded.description,
               aliases = excluded.aliases, skills = excluded.skills, tasks = excluded.tasks,
               skill_keys = excluded.skill_keys, deprecated = excluded.deprecated, version = o.version + 1, updated_at = excluded.updated_at
        """;

    private static final String DEPRECATE = """
        update occupation set deprecated = true, version = version + 1, updated_at = ?
         where tenant = current_tenant() and key = any (?) and not deprecated
        """;

    private static final String ACTIVE_KEYS =
            "select key from occupation where tenant = current_tenant() and not deprecated";

    private static final String SELECT = "select * from occupation o where o.tenant = current_tenant() ";

    private static final String PAGE = SELECT + """
        and o.key > ? and o.updated_at >= ?
        and position(? in lower(o.id || ' ' || o.title || ' ' || array_to_string(o.aliases, ' '))) > 0
        and (? = '' or o.scheme = ?) and (? = '' or o.skill_keys @> array[?::text])
        and (? = '' or ? = case when o.deprecated then 'deprecated' else 'active' end)
        order by o.key limit ?
        """;

    @Inject
    DataSource dataSource;

    @Inject
    ObjectMapper json;

    void put(Collection<Occupation> occupations, Instant now) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(PUT)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setString(2, json.writeValueAsString(occupations));
            statement.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Could not write occupations", e);
        }
    }

    void deprecate(Collection<String> keys, Instant now) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(DEPRECATE)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setArray(2, connection.createArrayOf("text", keys.toArray()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not deprecate occupations", e);
        }
    }

    Set<String> activeKeys() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ACTIVE_KEYS);
                var rows = statement.executeQuery()) {
            var keys = new HashSet<String>();
            while (rows.next()) {
                keys.add(text(rows, "key"));
            }
            return keys;
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the keys of occupations", e);
        }
    }

    List<Stored> all() {
        return list(SELECT);
    }

    List<Stored> one(String key) {
        return list(SELECT + "and o.key = ?", key);
    }

    List<Stored> page(String after, Instant since, OccupationFilter filter, int limit) {
        return list(
                PAGE,
                after,
                since.atOffset(ZoneOffset.UTC),
                filter.query(),
                filter.scheme(),
                filter.scheme(),
                filter.skill(),
                filter.skill(),
                filter.status(),
                filter.status(),
                limit);
    }

    private List<Stored> list(String sql, Object... arguments) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var place = 0; place < arguments.length; place++) {
                statement.setObject(place + 1, arguments[place]);
            }
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Stored>();
                while (rows.next()) {
                    found.add(stored(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read occupations", e);
        }
    }

    private Stored stored(ResultSet row) throws SQLException {
        var occupation = new Occupation(
                text(row, "key"),
                text(row, "scheme"),
                text(row, "id"),
                text(row, "title"),
                text(row, "description"),
                List.of((String[]) row.getArray("aliases").getArray()),
                parsed(text(row, "skills"), new TypeReference<>() {}),
                parsed(text(row, "tasks"), new TypeReference<>() {}),
                row.getBoolean("deprecated"));
        return new Stored(
                occupation,
                row.getLong("version"),
                row.getTimestamp("updated_at").toInstant());
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private <T> List<T> parsed(String text, TypeReference<List<T>> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored occupations are ours", e);
        }
    }
}
