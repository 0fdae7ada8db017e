package org.skillway.skills.impact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.skillway.platform.access.Caller;
import org.skillway.skills.assignment.domain.RoleAssignment;
import org.skillway.skills.profile.domain.Estimate;

/** Who holds a role, with all their roles and estimates: two statements, however many people. */
@ApplicationScoped
class Holders {

    /** Somebody who holds the role, works here today, and is or is not in the caller's sight. */
    record Assigned(UUID personId, String userName, boolean inSight, LocalDate started, List<RoleAssignment> roles) {}

    private static final String ASSIGNED = """
        select h.person_id, h.user_name, h.in_sight, h.start_date, a.role, a.weight, a."from"
          from (select p.person_id, p.user_name, p.start_date, r.assignments, sees(?, p.person_id, ?) as in_sight
                  from person_roles r join person p on p.tenant = r.tenant and p.person_id = r.person_id
                 where r.tenant = current_tenant() and r.roles @> array[?]::varchar[]
                   and (p.end_date is null or p.end_date >= ?) offset 0) h,
               jsonb_to_recordset(h.assignments) as a (role text, weight double precision, "from" date)
        """;

    private static final String ESTIMATES = """
        select e.person_id, e.skill, e.mean, e.variance, e.evidence, e.unassisted from estimate e
         where e.tenant = current_tenant() and e.skill = any (?) and e.person_id in (
               select r.person_id from person_roles r where r.tenant = current_tenant() and r.roles @> array[?]::varchar[])
        """;

    @Inject
    DataSource dataSource;

    @Inject
    Caller caller;

    Collection<Assigned> of(String role, LocalDate today) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ASSIGNED)) {
            statement.setString(1, caller.userName());
            statement.setString(2, caller.reach().name());
            statement.setString(3, role);
            statement.setObject(4, today);
            Map<UUID, Assigned> people = new HashMap<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var person = rows.getObject("person_id", UUID.class);
                    var known = people.get(person);
                    if (known == null) {
                        known = assigned(rows);
                        people.put(person, known);
                    }
                    known.roles().add(assignment(rows));
                }
            }
            return people.values();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read who holds '" + role + "'", e);
        }
    }

    /** In some skills, by person and skill; what nothing is known of is left out. */
    Map<UUID, Map<String, Estimate>> estimates(String role, Collection<String> skills) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ESTIMATES)) {
            statement.setArray(1, connection.createArrayOf("text", skills.toArray()));
            statement.setString(2, role);
            Map<UUID, Map<String, Estimate>> believed = new HashMap<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    believed.computeIfAbsent(rows.getObject("person_id", UUID.class), person -> new HashMap<>())
                            .put(text(rows, "skill"), estimate(rows));
                }
            }
            return believed;
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the estimates of who holds '" + role + "'", e);
        }
    }

    private static Assigned assigned(ResultSet row) throws SQLException {
        return new Assigned(
                row.getObject("person_id", UUID.class),
                text(row, "user_name"),
                row.getBoolean("in_sight"),
                row.getObject("start_date", LocalDate.class),
                new ArrayList<>());
    }

    private static RoleAssignment assignment(ResultSet row) throws SQLException {
        return new RoleAssignment(text(row, "role"), row.getDouble("weight"), row.getObject("from", LocalDate.class));
    }

    private static Estimate estimate(ResultSet row) throws SQLException {
        return new Estimate(
                row.getDouble("mean"), row.getDouble("variance"), row.getInt("evidence"), row.getInt("unassisted"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
