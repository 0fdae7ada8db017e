package org.skillway.platform.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes the hash chains of the connection's tenant: a changed, missing, added or reordered row breaks one, and so
 * does a chain that ends elsewhere than its head says. In batches, each a statement of bounded work however long the log
 * is. Rows never change, so what is appended meanwhile lies behind the end that was looked up first.
 */
public final class AuditChains {

    /** A row that does not continue its chain. */
    public record BrokenLink(int head, long seq) {}

    /** Where a chain ends by its rows and by its head, in one snapshot; a hash is null where there is no row or head. */
    private record End(
            int head,
            long lastSeq,
            @Nullable String lastHash,
            long headSeq,
            @Nullable String headHash) {}

    private record Place(long seq, String hash) {}

    private static final int BATCH = 10_000;

    private static final String NEXT_END = """
        with next as (
            select least(
                (select min(h.head) from audit_head h where h.tenant = current_tenant() and h.head > ?),
                (select min(e.head) from audit_event e where e.tenant = current_tenant() and e.head > ?)) as head)
        select n.head, coalesce(e.seq, 0), encode(e.hash, 'hex'), coalesce(h.seq, 0), encode(h.hash, 'hex')
          from next n
          left join audit_head h on h.tenant = current_tenant() and h.head = n.head
          left join lateral (
              select seq, hash from audit_event
               where tenant = current_tenant() and head = n.head order by seq desc limit 1) e on true
         where n.head is not null
        """;

    /** The rows that do not follow from the one before, and the last row whether it does or not. */
    private static final String BATCH_OF_LINKS = """
        with rows as (
            select * from audit_event
             where tenant = current_tenant() and head = ? and seq > ? and seq <= ? order by seq limit ?),
        links as (
            select seq, hash, seq = max(seq) over () as last,
                   seq = lag(seq, 1, ?) over w + 1 and hash = audit_hash(
                       lag(hash, 1, decode(?, 'hex')) over w, tenant, head, seq, at, actor, action, subject, outcome, request_id) as holds
              from rows window w as (order by seq))
        select seq, encode(hash, 'hex') as hash, holds from links where last or not holds order by seq
        """;

    private final Connection connection;
    private final List<BrokenLink> broken = new ArrayList<>();

    private AuditChains(Connection connection) {
        this.connection = connection;
    }

    /** Every broken link of the tenant's log, by chain and place. */
    public static List<BrokenLink> broken(Connection connection) throws SQLException {
        var chains = new AuditChains(connection);
        for (var end = chains.endAfter(Integer.MIN_VALUE);
                end.isPresent();
                end = chains.endAfter(end.get().head())) {
            chains.verify(end.get());
        }
        return List.copyOf(chains.broken);
    }

    private Optional<End> endAfter(int head) throws SQLException {
        try (var statement = connection.prepareStatement(NEXT_END)) {
            statement.setInt(1, head);
            statement.setInt(2, head);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new End(
                                row.getInt(1), row.getLong(2), row.getString(3), row.getLong(4), row.getString(5)))
                        : Optional.empty();
            }
        }
    }

    private void verify(End end) throws SQLException {
        var reached = new Place(0, "");
        noteRowsBefore(end);
        for (var next = Optional.of(reached); next.isPresent(); next = batchAfter(reached, end)) {
            reached = next.get();
        }
        var holds = end.lastHash() != null
                && end.lastSeq() == end.headSeq()
                && end.lastSeq() == reached.seq()
                && end.lastHash().equals(end.headHash());
        if (!holds) {
            broken.add(new BrokenLink(end.head(), Math.max(end.lastSeq(), end.headSeq())));
        }
    }

    /** A chain begins at 1: what stands before was put there by hand. */
    private void noteRowsBefore(End end) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select seq from audit_event where tenant = current_tenant() and head = ? and seq < 1 order by seq limit ?")) {
            statement.setInt(1, end.head());
            statement.setInt(2, BATCH);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    broken.add(new BrokenLink(end.head(), row.getLong("seq")));
                }
            }
        }
    }

    /** The last row of the batch behind a place, its broken links noted; nothing at the end. */
    private Optional<Place> batchAfter(Place place, End end) throws SQLException {
        try (var statement = connection.prepareStatement(BATCH_OF_LINKS)) {
            statement.setInt(1, end.head());
            statement.setLong(2, place.seq());
            statement.setLong(3, end.lastSeq());
            statement.setInt(4, BATCH);
            statement.setLong(5, place.seq());
            statement.setString(6, place.hash());
            try (var row = statement.executeQuery()) {
                var last = Optional.<Place>empty();
                while (row.next()) {
                    last = Optional.of(new Place(row.getLong("seq"), row.getString("hash")));
                    if (!row.getBoolean("holds")) {
                        broken.add(new BrokenLink(end.head(), row.getLong("seq")));
                    }
                }
                return last;
            }
        }
    }
}
