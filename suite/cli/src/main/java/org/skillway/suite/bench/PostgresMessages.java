package org.skillway.suite.bench;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what a client asks of PostgreSQL on one connection, by the frames of the protocol: each Execute or simple Query
 * is a statement (BEGIN and COMMIT are, too), each Sync or simple Query makes the client wait for an answer once.
 */
final class PostgresMessages {

    private static final int LONGEST_LOOK = 2_000;
    /** A request for encryption, which the server declines with one byte; the greeting proper comes after it. */
    private static final int ENCRYPTION_REQUEST = 8;

    private final LongAdder statements;
    private final LongAdder roundTrips;
    private final StringBuilder text = new StringBuilder();
    private boolean started;
    private boolean ignored;
    private int header;
    private long length;
    private char type;
    private long left;

    PostgresMessages(LongAdder statements, LongAdder roundTrips) {
        this.statements = statements;
        this.roundTrips = roundTrips;
    }

    void accept(byte[] bytes, int count) {
        for (var at = 0; at < count; at++) {
            accept(bytes[at] & 0xFF);
        }
    }

    private void accept(int next) {
        // A greeting has a length and no type.
        var headerSize = started ? 5 : 4;
        if (header < headerSize) {
            if (started && header == 0) {
                type = (char) next;
                length = 0;
            } else {
                length = length << 8 | next;
            }
            header++;
            if (header == headerSize) {
                left = length - 4;
                text.setLength(0);
                endIfComplete();
            }
            return;
        }
        if (text.length() < LONGEST_LOOK) {
            text.append((char) next);
        }
        left--;
        endIfComplete();
    }

    private void endIfComplete() {
        if (left > 0) {
            return;
        }
        if (started) {
            count();
        }
        started = started || length != ENCRYPTION_REQUEST;
        header = 0;
        length = 0;
    }

    private void count() {
        if ((type == 'P' || type == 'Q') && isOfRelay(text.toString())) {
            ignored = true;
        }
        if (ignored) {
            return;
        }
        if (type == 'E' || type == 'Q') {
            statements.increment();
        }
        if (type == 'S' || type == 'Q') {
            roundTrips.increment();
        }
    }

    /** The relay has connections of its own and works whether or not a request comes. */
    private static boolean isOfRelay(String sql) {
        return sql.contains("set app.relay") || sql.contains("listen outbox");
    }
}
