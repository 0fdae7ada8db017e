package org.skillway.suite.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

class PostgresMessagesTest {

    private final LongAdder statements = new LongAdder();
    private final LongAdder roundTrips = new LongAdder();
    private final PostgresMessages messages = new PostgresMessages(statements, roundTrips);
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    @Test
    void countsABeginSentAlongWithItsStatementAsOneRoundTrip() {
        greeting();
        message('P', "begin");
        message('B', "");
        message('E', "");
        message('P', "select 1");
        message('B', "");
        message('E', "");
        message('S', "");

        pass(sent.size());

        assertThat(statements.sum()).isEqualTo(2);
        assertThat(roundTrips.sum()).isEqualTo(1);
    }

    @Test
    void findsMessagesThatArriveInPieces() {
        greeting();
        message('Q', "select 'E and S are letters here'");
        message('E', "");
        message('S', "");

        pass(3);

        assertThat(statements.sum()).isEqualTo(2);
        assertThat(roundTrips.sum()).isEqualTo(2);
    }

    @Test
    void passesOverTheConnectionsOfTheRelay() {
        greeting();
        message('P', "set app.relay = 'on'");
        message('E', "");
        message('S', "");
        message('Q', "select 1");

        pass(sent.size());

        assertThat(statements.sum()).isZero();
        assertThat(roundTrips.sum()).isZero();
    }

    /** As the driver does it: a request for encryption first. */
    private void greeting() {
        sent.writeBytes(ByteBuffer.allocate(8).putInt(8).putInt(80_877_103).array());
        sent.writeBytes(
                ByteBuffer.allocate(12).putInt(12).putInt(3 << 16).putInt(0).array());
    }

    private void message(char type, String body) {
        var bytes = body.getBytes(StandardCharsets.US_ASCII);
        sent.write(type);
        sent.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length + 4).array());
        sent.writeBytes(bytes);
    }

    private void pass(int pieces) {
        var all = ByteBuffer.wrap(sent.toByteArray());
        while (all.hasRemaining()) {
            var piece = new byte[Math.min(pieces, all.remaining())];
            all.get(piece);
            messages.accept(piece, piece.length);
        }
    }
}
