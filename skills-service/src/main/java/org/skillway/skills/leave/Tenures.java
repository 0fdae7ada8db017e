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
        select p.person_id, c.start_date, c.end_date, l.first_day, l.last_day
          from person p
         cross join lateral (
               select t.start_date, t.end_date from person_placement t
                where t.tenant = p.tenant and t.person_id = p.person_id
                order by t.told_at <= ? desc, case when t.told_at <= ? then t.version else -t.version end desc limit 1) c
          left join planned_leave l on l.tenant = p.tenant and l.person_id = p.person_id
               and l.stated_at <= ? and (l.withdrawn_at is null or l.withdrawn_at > ?)
         where p.tenant = current_tenant() and p.person_id = any (?)
        """;

    /** How often the statement asks for the time. */
    private static final int TIMES = 4;

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    /** By person, as planned now. */
    public Map<UUID, Tenure> of(Collection<UUID> personIds) {
        return of(personIds, clock.instant());
    }

    /** By person, as contract and leaves were known at a time; of who was not known yet, the contract as it was first told. */
    public Map<UUID, Tenure> of(Collection<UUID> personIds, Instant knownAt) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(READ)) {
            for (var place = 1; place <= TIMES; place++) {
                statement.setObject(place, knownAt.atOffset(ZoneOffset.UTC));
            }
            statement.setArray(TIMES + 1, uuids(connection, personIds));
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
