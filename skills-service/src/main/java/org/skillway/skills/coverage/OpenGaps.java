package org.skillway.skills.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.skillway.platform.access.Caller;
import org.skillway.skills.coverage.domain.OpenGap;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.workforce.Audience;
import org.skillway.skills.workforce.Audience.Concerned;

/** The open gaps of the people in the caller's sight: in one statement, of which only a few rows are held at a time. */
@ApplicationScoped
class OpenGaps {

    // Person by person, by index: without statistics a planner might hold everybody against every gap.
    private static final String IN_SIGHT = """
        select s.person_id, s.user_name, g.skill, g.required_level, coalesce(e.mean, ?) as mean,
               greatest(g.told_at, s.updated_at) as changed_at
          from (select p.person_id, p.user_name, p.updated_at from person p
                 where p.tenant = current_tenant() and (p.end_date is null or p.end_date >= ?)
                   and sees(?, p.person_id, ?) offset 0) s
         cross join lateral (
               select k.skill, k.required_level, k.told_at from known_gap k
                where k.tenant = current_tenant() and k.person_id = s.person_id and k.kind <> 'none' offset 0) g
          left join lateral (
               select b.mean from estimate b
                where b.tenant = current_tenant() and b.person_id = s.person_id and b.skill = g.skill offset 0) e on true
        """;

    private static final int AT_ONCE = 1_000;

    @Inject
    DataSource dataSource;

    @Inject
    Caller caller;

    /** Hands each over, and returns whose they are. */
    Audience each(LocalDate today, Consumer<OpenGap> reader) {
        try (var connection = dataSource.getConnection()) {
            // A cursor, which has a few rows at a time, lives in a transaction.
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(IN_SIGHT)) {
                statement.setFetchSize(AT_ONCE);
                statement.setDouble(1, Estimate.NOTHING_KNOWN.mean());
                statement.setObject(2, today);
                statement.setString(3, caller.userName());
                statement.setString(4, caller.reach().name());
                var people = new HashMap<UUID, Concerned>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        reader.accept(gap(rows));
                        people.merge(rows.getObject("person_id", UUID.class), concerned(rows), Concerned::and);
                    }
                }
                return new Audience(people);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the open gaps", e);
        }
    }

    private static Concerned concerned(ResultSet row) throws SQLException {
        return new Concerned(
                Objects.requireNonNull(row.getString("user_name")),
                row.getTimestamp("changed_at").toInstant());
    }

    private static OpenGap gap(ResultSet row) throws SQLException {
        return new OpenGap(
                Objects.requireNonNull(row.getString("skill")),
                row.getInt("required_level"),
                Estimate.levelOf(row.getDouble("mean")));
    }
}
