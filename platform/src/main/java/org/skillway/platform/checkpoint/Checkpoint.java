package org.skillway.platform.checkpoint;

import java.time.Instant;
import java.util.List;

/**
 * Where every chain of one tenant's audit log in one service ended at one moment. Numbers count from 1 for each tenant and
 * service; {@code previous} is the digest of the checkpoint before, empty for the first. Names nobody.
 */
record Checkpoint(String service, String tenant, long number, Instant at, String previous, List<ChainEnd> heads) {

    Checkpoint {
        heads = heads == null ? List.of() : List.copyOf(heads);
    }

    /** The last row of a chain: its place, from 1, and its hash in hexadecimal digits. */
    record ChainEnd(int head, long seq, String hash) {}
}
