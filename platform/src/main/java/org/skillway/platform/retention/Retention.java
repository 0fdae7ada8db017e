package org.skillway.platform.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.ETags;

/** The policy of each class of data of this service. {@link Upkeep} applies them. */
@ApplicationScoped
public class Retention {

    private static final String POLICIES = """
        select c.class, c.holds, c.least_days, p.days, p.basis, coalesce(p.version, 0), p.decided_by, p.decided_at
          from data_class c left join retention_policy p on p.tenant = current_tenant() and p.class = c.class
         where ?::text is null or c.class = ? order by c.class
        """;

    /** Of two who decide at once, the later finds the version gone. */
    private static final String DECIDE = """
        insert into retention_policy as p values (current_tenant(), ?, ?, ?, 1, ?, ?)
        on conflict (tenant, class) do update
            set days = excluded.days, basis = excluded.basis, version = p.version + 1, decided_by = excluded.decided_by,
                decided_at = excluded.decided_at
            where p.version = ?
        """;

    @Inject
    DataSource dataSource;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    List<RetentionView> all() {
        return read(null);
    }

    /** Throws NOT_FOUND for a class that this service does not know. */
    public RetentionView of(String dataClass) {
        return read(dataClass).stream()
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "No class of data '" + dataClass + "' here."));
    }

    @Transactional
    RetentionView decide(String dataClass, RetentionRequest request, @Nullable String ifMatch) {
        var known = of(dataClass);
        if (known.version() > 0) {
            ETags.requireMatch(ifMatch, known.version());
        }
        requireEnough(known, request.days());
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(DECIDE)) {
            statement.setString(1, dataClass);
            statement.setObject(2, request.days());
            statement.setString(3, request.basis().strip());
            statement.setString(4, caller.userName());
            statement.setTimestamp(5, Timestamp.from(clock.instant()));
            statement.setLong(6, known.version());
            if (statement.executeUpdate() == 0) {
                throw new Problem(ProblemCode.VERSION_MISMATCH, "Somebody decided just now. Read it again.");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not decide how long " + dataClass + " is kept", e);
        }
        audit.wrote("retention.decide", "data-class/" + dataClass);
        return of(dataClass);
    }

    /** What a policy of so many days would let go now; nothing is deleted. */
    DueView due(String dataClass, @Nullable Integer asked) {
        var known = of(dataClass);
        requireEnough(known, asked);
        var decided = known.days() == null ? known.leastDays() : known.days();
        var before = clock.instant().minus(Duration.ofDays(asked == null ? decided : asked));
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select place, due, held from data_due(?, ?)")) {
            statement.setString(1, dataClass);
            statement.setTimestamp(2, Timestamp.from(before));
            var places = new ArrayList<DueView.Place>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    places.add(new DueView.Place(row.getString(1), row.getLong(2), row.getLong(3)));
                }
            }
            return new DueView(before, List.copyOf(places));
        } catch (SQLException e) {
            throw new IllegalStateException("Could not count what of " + dataClass + " is due", e);
        }
    }

    private static void requireEnough(RetentionView known, @Nullable Integer days) {
        if (days != null && days < known.leastDays()) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "This service needs " + known.dataClass() + " for " + known.leastDays() + " days at least.");
        }
    }

    private List<RetentionView> read(@Nullable String dataClass) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(POLICIES)) {
            statement.setString(1, dataClass);
            statement.setString(2, dataClass);
            var policies = new ArrayList<RetentionView>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    policies.add(view(row));
                }
            }
            return List.copyOf(policies);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the retention policies", e);
        }
    }

    private static RetentionView view(ResultSet row) throws SQLException {
        var decidedAt = row.getTimestamp(8);
        return new RetentionView(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getObject(4, Integer.class),
                row.getString(5),
                row.getLong(6),
                row.getString(7),
                decidedAt == null ? null : decidedAt.toInstant());
    }
}
