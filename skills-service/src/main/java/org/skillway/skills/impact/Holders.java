package org.skillway.skills.impact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.skillway.platform.access.Caller;
import org.skillway.skills.profile.domain.Doubt;
import org.skillway.skills.profile.domain.Estimate;

/** People by the hundred or the ten thousand, with their estimates: a statement each. */
@ApplicationScoped
class Holders {

    /** Somebody who works here today, and is or is not in the caller's sight. */
    record Active(UUID personId, String userName, boolean inSight, LocalDate started) {}

    private static final String ACTIVE = """
        select p.person_id, p.user_name, p.start_date, sees(?, p.person_id, ?) as in_sight from person p
         where p.tenant = current_tenant() and p.person_id = any (?) and (p.end_date is null or p.end_date >= ?)
        """;

    private static final String ESTIMATES = """
        select e.person_id, e.skill, e.mean, e.variance, e.evidence, e.unassisted,
               (select count(*) from work_slip s where s.tenant = e.tenant and s.person_id = e.person_id
                   and s.recovered_at is null and (s.skill = e.skill or s.skill in (
                       select a.alias from skill_alias a where a.tenant = e.tenant and a.skill = e.skill))) as slips,
               (select count(*) from heard_reflection r where r.tenant = e.tenant and r.person_id = e.person_id
                   and (r.skill = e.skill or r.skill in (
                       select a.alias from skill_alias a where a.tenant = e.tenant and a.skill = e.skill))) as reflections
          from estimate e
         where e.tenant = current_tenant() and e.person_id = any (?) and e.skill = any (?)
        """;

    @FunctionalInterface
    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    @FunctionalInterface
    private interface Reading {
        void of(ResultSet row) throws SQLException;
    }

    @Inject
    DataSource dataSource;

    @Inject
    Caller caller;

    /** Those of these people who work here today. */
    Collection<Active> active(Collection<UUID> personIds, LocalDate today) {
        Stream.Builder<Active> people = Stream.builder();
        read(
                ACTIVE,
                statement -> {
                    statement.setString(1, caller.userName());
                    statement.setString(2, caller.reach().name());
                    statement.setArray(3, statement.getConnection().createArrayOf("uuid", personIds.toArray()));
                    statement.setObject(4, today);
                },
                row -> people.add(new Active(
                        row.getObject("person_id", UUID.class),
                        text(row, "user_name"),
                        row.getBoolean("in_sight"),
                        row.getObject("start_date", LocalDate.class))));
        return people.build().toList();
    }

    /** In some skills, by person and skill; what nothing is known of is left out. */
    Map<UUID, Map<String, Estimate>> estimates(Collection<UUID> personIds, Collection<String> skills) {
        Map<UUID, Map<String, Estimate>> believed = new HashMap<>();
        read(
                ESTIMATES,
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("uuid", personIds.toArray()));
                    statement.setArray(2, statement.getConnection().createArrayOf("text", skills.toArray()));
                },
                row -> believed.computeIfAbsent(row.getObject("person_id", UUID.class), person -> new HashMap<>())
                        .put(text(row, "skill"), estimate(row)));
        return believed;
    }

    private void read(String sql, Binding binding, Reading reading) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.to(statement);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reading.of(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read who holds a role", e);
        }
    }

    private static Estimate estimate(ResultSet row) throws SQLException {
        var shown = new Estimate(
                row.getDouble("mean"),
                row.getDouble("variance"),
                row.getInt("evidence"),
                row.getInt("unassisted"),
                row.getInt("reflections"));
        return Doubt.of(shown, row.getLong("slips"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
