package org.skillway.skills.leave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.skillway.skills.leave.domain.Leave;
import org.skillway.skills.leave.domain.Tenure;

/** How long people work here and when they are away; one statement, however many people. */
@ApplicationScoped
public class Tenures {

    private static final String READ = """
        select p.person_id, p.start_date, p.end_date, l.first_day, l.last_day
          from person p
          left join planned_leave l on l.tenant = p.tenant and l.person_id = p.person_id
               and l.stated_at <= ? and (l.withdrawn_at is null or l.withdrawn_at > ?)
         where p.tenant = current_tenant() and p.person_id = any (?)
        """;

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    /** By person, as planned now. */
    public Map<UUID, Tenure> of(Collection<UUID> personIds) {
        return of(personIds, clock.instant());
    }

    /** By person, with the leaves that were planned at a time. */
    public Map<UUID, Tenure> of(Collection<UUID> personIds, Instant knownAt) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(READ)) {
            statement.setObject(1, knownAt.atOffset(ZoneOffset.UTC));
            statement.setObject(2, knownAt.atOffset(ZoneOffset.UTC));
            statement.setArray(3, uuids(connection, personIds));
            try (var rows = statement.executeQuery()) {
                return read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read how long " + personIds.size() + " people work here", e);
        }
    }

    private static java.sql.Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray(UUID[]::new));
    }

    private static Map<UUID, Tenure> read(ResultSet rows) throws SQLException {
        var tenures = new HashMap<UUID, Tenure>();
        while (rows.next()) {
            var first = rows.getObject("first_day", LocalDate.class);
            tenures.merge(
                    rows.getObject("person_id", UUID.class),
                    new Tenure(
                            rows.getObject("start_date", LocalDate.class),
                            rows.getObject("end_date", LocalDate.class),
                            first == null
                                    ? List.of()
                                    : List.of(new Leave(first, rows.getObject("last_day", LocalDate.class)))),
                    Tenures::with);
        }
        return tenures;
    }

    private static Tenure with(Tenure one, Tenure more) {
        var leaves = new ArrayList<>(one.leaves());
        leaves.addAll(more.leaves());
        return new Tenure(one.from(), one.until(), leaves);
    }
}
