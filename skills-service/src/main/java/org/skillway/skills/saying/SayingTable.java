package org.skillway.skills.saying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.skillway.skills.saying.domain.Sayings;

/** What is each framework's own, as it was last taken. */
@ApplicationScoped
class SayingTable {

    private static final String READ = """
        select sort, thing from framework_saying where tenant = current_tenant() and (source = ?) = ?
        """;

    private static final String ADD = """
        insert into framework_saying (tenant, source, sort, thing)
        select current_tenant(), ?, ?, thing from unnest(?::text[]) thing on conflict do nothing
        """;

    private static final String REMOVE = """
        delete from framework_saying where tenant = current_tenant() and source = ? and sort = ? and thing = any (?::text[])
        """;

    private static final String SKILL = "skill";
    private static final String RELATION = "relation";
    private static final String CRITERIA = "criteria";
    private static final String OCCUPATION = "occupation";

    @Inject
    DataSource dataSource;

    Sayings of(String source) {
        return read(source, true);
    }

    Sayings ofOthersThan(String source) {
        return read(source, false);
    }

    void add(String source, Sayings sayings) {
        change(ADD, source, sayings);
    }

    void remove(String source, Sayings sayings) {
        change(REMOVE, source, sayings);
    }

    private void change(String sql, String source, Sayings sayings) {
        change(sql, source, SKILL, sayings.skills());
        change(sql, source, RELATION, sayings.relations());
        change(sql, source, CRITERIA, sayings.criteria());
        change(sql, source, OCCUPATION, sayings.occupations());
    }

    private Sayings read(String source, boolean own) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(READ)) {
            statement.setString(1, source);
            statement.setBoolean(2, own);
            try (var rows = statement.executeQuery()) {
                var things = new HashMap<String, Set<String>>();
                while (rows.next()) {
                    things.computeIfAbsent(Objects.requireNonNull(rows.getString("sort")), _ -> new HashSet<>())
                            .add(Objects.requireNonNull(rows.getString("thing")));
                }
                return new Sayings(
                        things.getOrDefault(SKILL, Set.of()),
                        things.getOrDefault(RELATION, Set.of()),
                        things.getOrDefault(CRITERIA, Set.of()),
                        things.getOrDefault(OCCUPATION, Set.of()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read what '" + source + "' said", e);
        }
    }

    private void change(String sql, String source, String sort, Set<String> things) {
        if (things.isEmpty()) {
            return;
        }
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, source);
            statement.setString(2, sort);
            statement.setArray(3, connection.createArrayOf("text", things.toArray()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not keep what '" + source + "' said", e);
        }
    }
}
