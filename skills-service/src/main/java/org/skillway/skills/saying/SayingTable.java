package org.skillway.skills.saying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashSet;
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

    @Inject
    DataSource dataSource;

    Sayings of(String source) {
        return read(source, true);
    }

    Sayings ofOthersThan(String source) {
        return read(source, false);
    }

    void add(String source, Sayings sayings) {
        change(ADD, source, SKILL, sayings.skills());
        change(ADD, source, RELATION, sayings.relations());
    }

    void remove(String source, Sayings sayings) {
        change(REMOVE, source, SKILL, sayings.skills());
        change(REMOVE, source, RELATION, sayings.relations());
    }

    private Sayings read(String source, boolean own) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(READ)) {
            statement.setString(1, source);
            statement.setBoolean(2, own);
            try (var rows = statement.executeQuery()) {
                var skills = new HashSet<String>();
                var relations = new HashSet<String>();
                while (rows.next()) {
                    (SKILL.equals(rows.getString("sort")) ? skills : relations).add(rows.getString("thing"));
                }
                return new Sayings(skills, relations);
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
