package org.skillway.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.skillway.platform.event.Cause.Link;
import org.skillway.platform.time.Ids;

/**
 * What work that is put off, perhaps to another process, remembers of its cause beside the ids that are stored with it: the
 * trace and the request. One of each chain, because all that one cause leads to is one trace; kept for as long as answers
 * are ({@code skillway.relay.idempotency-retention}).
 */
@ApplicationScoped
public class KeptCauses {

    @Inject
    Cause cause;

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    /** The cause at hand, for work put off in the transaction at hand. */
    @Transactional(TxType.MANDATORY)
    public Link keep() {
        var correlation = cause.correlationOr(Ids.at(clock.instant()));
        var link = cause.link();
        if (link.trace() == null && link.requestId() == null) {
            return link;
        }
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "insert into kept_cause values (current_tenant(), ?, ?, ?, ?, ?) on conflict do nothing")) {
            statement.setObject(1, correlation);
            statement.setString(2, link.trace() == null ? null : link.trace().traceparent());
            statement.setString(3, link.trace() == null ? null : link.trace().tracestate());
            statement.setString(4, link.requestId());
            statement.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
            return link;
        } catch (SQLException e) {
            throw new IllegalStateException("The cause of work that is put off could not be kept", e);
        }
    }

    /** A stored cause with its trace and request, as far as they were kept. */
    public Link whole(Link stored) {
        if (stored.correlation() == null) {
            return stored;
        }
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "select * from kept_cause where tenant = current_tenant() and correlation = ?")) {
            statement.setObject(1, stored.correlation());
            try (var row = statement.executeQuery()) {
                return row.next() ? whole(stored, row) : stored;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The cause of work that was put off could not be read", e);
        }
    }

    private static Link whole(Link stored, ResultSet row) throws SQLException {
        var parent = row.getString("traceparent");
        return new Link(
                stored.causation(),
                stored.correlation(),
                parent == null ? null : new TraceContext(parent, row.getString("tracestate")),
                row.getString("request_id"));
    }
}
