package org.skillway.platform.checkpoint;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.audit.AuditChains;
import org.skillway.platform.audit.AuditChains.BrokenLink;
import org.skillway.platform.checkpoint.Checkpoint.ChainEnd;
import org.skillway.platform.checkpoint.CheckpointFinding.Fault;

/** Whether an audit log is what its chains and its published checkpoints say, up to the last of these. */
record CheckpointVerdict(
        boolean intact,
        List<BrokenLink> broken,
        List<CheckpointFinding> findings,

        @Schema(description = "How many checkpoints of this company and service were genuine.")
        int checkpoints,

        @Schema(description = "When the first of them was made; what is older is vouched for as well, by its chain.")
        @Nullable
        Instant from,

        @Schema(description = "When the last of them was made; nobody vouches for what is younger.") @Nullable
        Instant until) {

    private static final int BATCH = 5_000;

    private static final String ROWS = """
        select named.nth, encode(e.hash, 'hex') from unnest(?::int[], ?::bigint[]) with ordinality as named (head, seq, nth)
          left join audit_event e on e.tenant = current_tenant() and e.head = named.head and e.seq = named.seq
         order by named.nth
        """;

    private record Vouched(long number, ChainEnd end) {}

    /**
     * Verifies the log of the connection's tenant. A chain that holds up to a row whose hash was published is that which
     * stood there when it was.
     */
    static CheckpointVerdict of(Connection connection, CheckpointTrail trail) throws SQLException {
        var findings = new ArrayList<>(trail.findings());
        findings.addAll(mismatches(connection, trail.checkpoints()));
        var broken = AuditChains.broken(connection);
        var made = trail.checkpoints().stream().map(Checkpoint::at).sorted().toList();
        return new CheckpointVerdict(
                broken.isEmpty() && findings.isEmpty(),
                broken,
                List.copyOf(findings),
                made.size(),
                made.isEmpty() ? null : made.getFirst(),
                made.isEmpty() ? null : made.getLast());
    }

    /** Of each chain the first checkpoint that does not fit: those after it tell no more. */
    private static Collection<CheckpointFinding> mismatches(Connection connection, List<Checkpoint> checkpoints)
            throws SQLException {
        var vouched = checkpoints.stream()
                .flatMap(checkpoint -> checkpoint.heads().stream().map(end -> new Vouched(checkpoint.number(), end)))
                .toList();
        var first = new TreeMap<Integer, CheckpointFinding>();
        for (var from = 0; from < vouched.size(); from += BATCH) {
            var some = vouched.subList(from, Math.min(vouched.size(), from + BATCH));
            for (var finding : compare(connection, some)) {
                first.putIfAbsent(finding.head(), finding);
            }
        }
        return first.values();
    }

    private static List<CheckpointFinding> compare(Connection connection, List<Vouched> vouched) throws SQLException {
        try (var statement = connection.prepareStatement(ROWS)) {
            var heads = vouched.stream().map(one -> one.end().head()).toArray();
            var seqs = vouched.stream().map(one -> one.end().seq()).toArray();
            statement.setArray(1, connection.createArrayOf("int4", heads));
            statement.setArray(2, connection.createArrayOf("int8", seqs));
            try (var row = statement.executeQuery()) {
                var findings = new ArrayList<CheckpointFinding>();
                while (row.next()) {
                    var one = vouched.get(row.getInt(1) - 1);
                    var hash = row.getString(2);
                    if (hash == null) {
                        findings.add(finding(Fault.GONE, one, "This row was there, and is not."));
                    } else if (!hash.equals(one.end().hash())) {
                        findings.add(finding(Fault.REWRITTEN, one, "This row, or one before it, was another."));
                    }
                }
                return findings;
            }
        }
    }

    private static CheckpointFinding finding(Fault kind, Vouched one, String why) {
        return new CheckpointFinding(
                kind, one.number(), one.end().head(), one.end().seq(), why);
    }
}
