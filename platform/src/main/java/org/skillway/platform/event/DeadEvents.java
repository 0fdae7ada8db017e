package org.skillway.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** The tenant's events that failed for good, as its operators read them. */
@ApplicationScoped
class DeadEvents {

    private static final String READ = "select * from dead_event where tenant = current_tenant() and id ";

    /** Which of them: those that nobody has seen to, or what became of the others. */
    enum State {
        WAITING("replayed_at is null and discarded_at is null"),
        REPLAYED("replayed_at is not null"),
        DISCARDED("discarded_at is not null"),
        ALL("true");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }
    }

    @Inject
    DataSource dataSource;

    /** So many at most after one, oldest first. */
    List<DeadEventView> after(State state, UUID id, int most) {
        return list(READ + "> ? and " + state.condition + " order by id limit ?", id, most);
    }

    DeadEventView require(UUID id) {
        return list(READ + "= ? limit ?", id, 1).stream().findFirst().orElseThrow(() -> gone(id));
    }

    static Problem gone(UUID id) {
        return new Problem(
                ProblemCode.NOT_FOUND,
                "No dead event " + id + " that waits. Maybe it was replayed or discarded already.");
    }

    private List<DeadEventView> list(String sql, UUID id, int most) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.setInt(2, most);
            try (var rows = statement.executeQuery()) {
                var views = new ArrayList<DeadEventView>();
                while (rows.next()) {
                    views.add(view(rows));
                }
                return views;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read dead events", e);
        }
    }

    private static DeadEventView view(ResultSet row) throws SQLException {
        return new DeadEventView(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("aggregate_id"),
                row.getString("reason"),
                row.getTimestamp("failed_at").toInstant(),
                instant(row.getTimestamp("replayed_at")),
                instant(row.getTimestamp("discarded_at")),
                row.getString("discard_reason"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
