package org.skillway.platform.checkpoint;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.checkpoint.Checkpoint.ChainEnd;

/**
 * Makes and publishes the checkpoints that are due, of all tenants, on a connection of its own. One replica at a time. A
 * checkpoint is stored before it is published and noted as published after that: whoever is killed in between leaves it to
 * the next round, which publishes the same line, and only then makes another.
 */
final class CheckpointRound {

    /** A log in which nothing happens is vouched for so often, so that silence means something. */
    static final Duration HEARTBEAT = Duration.ofHours(1);

    private static final String ONLY_ONE =
            "select pg_try_advisory_lock(hashtextextended('checkpoints of ' || current_database(), 0))";

    /** A time to come is not one at which a checkpoint was made, and keeps nobody from making the next. */
    private static final String DUE = """
        select tenant, h.head, h.seq, encode(h.hash, 'hex') as hash, c.number, c.at, c.ends, c.digest
          from (select * from audit_head where seq > 0) h full join audit_checkpoint c using (tenant)
         where c.at is null or c.at <= ? or c.at > ? order by tenant, h.head
        """;

    private static final String STORE = """
        insert into audit_checkpoint as c values (?, ?, ?, ?, ?, ?, false)
        on conflict (tenant) do update
            set number = excluded.number, at = excluded.at, ends = excluded.ends, digest = excluded.digest,
                line = excluded.line, published = false
        """;

    /** Where a tenant's trail stands, and where its chains end. */
    private record Standing(long number, @Nullable Instant at, String ends, String digest, List<ChainEnd> now) {}

    private final Connection connection;
    private final CheckpointSigner signer;
    private final Duration every;
    private final Consumer<String> log;

    CheckpointRound(Connection connection, CheckpointSigner signer, Duration every, Consumer<String> log) {
        this.connection = connection;
        this.signer = signer;
        this.every = every;
        this.log = log;
    }

    /** Whether it was this replica's turn. The lock ends with the connection. */
    boolean run(Instant moment) throws SQLException {
        // As the database keeps it, so that it is read back as it was written.
        var now = moment.truncatedTo(ChronoUnit.MILLIS);
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(ONLY_ONE)) {
            if (!row.next() || !row.getBoolean(1)) {
                return false;
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("set app.checkpoint = 'on'");
        }
        publish();
        for (var due : due(now).entrySet()) {
            var standing = due.getValue();
            var ends = standing.now().toString();
            if (!ends.equals(standing.ends()) || isSilent(standing, now)) {
                store(due.getKey(), standing, ends, now);
            }
        }
        publish();
        return true;
    }

    private static boolean isSilent(Standing standing, Instant now) {
        var at = standing.at();
        return at == null || at.isAfter(now) || !at.plus(HEARTBEAT).isAfter(now);
    }

    private Map<String, Standing> due(Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(DUE)) {
            statement.setTimestamp(1, Timestamp.from(now.minus(every)));
            statement.setTimestamp(2, Timestamp.from(now));
            try (var row = statement.executeQuery()) {
                var due = new LinkedHashMap<String, Standing>();
                while (row.next()) {
                    var at = row.getTimestamp("at");
                    var number = row.getLong("number");
                    var ends = number == 0 ? "" : row.getString("ends");
                    var digest = number == 0 ? "" : row.getString("digest");
                    var standing = due.computeIfAbsent(
                            row.getString("tenant"),
                            _ -> new Standing(
                                    number, at == null ? null : at.toInstant(), ends, digest, new ArrayList<>()));
                    if (row.getString("hash") != null) {
                        standing.now().add(new ChainEnd(row.getInt("head"), row.getLong("seq"), row.getString("hash")));
                    }
                }
                return due;
            }
        }
    }

    private void store(String tenant, Standing standing, String ends, Instant now) throws SQLException {
        var signed = signer.sign(new Checkpoint(
                signer.service(), tenant, standing.number() + 1, now, standing.digest(), standing.now()));
        try (var statement = connection.prepareStatement(STORE)) {
            statement.setString(1, tenant);
            statement.setLong(2, standing.number() + 1);
            statement.setTimestamp(3, Timestamp.from(now));
            statement.setString(4, ends);
            statement.setString(5, signed.digest());
            statement.setString(6, signed.line());
            statement.executeUpdate();
        }
    }

    private void publish() throws SQLException {
        try (var statement = connection.prepareStatement(
                        "select tenant, line from audit_checkpoint where not published order by tenant");
                var noted =
                        connection.prepareStatement("update audit_checkpoint set published = true where tenant = ?");
                var row = statement.executeQuery()) {
            while (row.next()) {
                log.accept(row.getString("line"));
                noted.setString(1, row.getString("tenant"));
                noted.executeUpdate();
            }
        }
    }
}
