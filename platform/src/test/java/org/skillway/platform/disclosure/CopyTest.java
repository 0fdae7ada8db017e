package org.skillway.platform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.skillway.platform.problem.Problem;

class CopyTest {

    private static final int ROOM = 100_000;

    private final AtomicLong room = new AtomicLong(ROOM);

    @Test
    void isReadAsItWasWrittenAndTakesLess() throws IOException {
        var text = "an observation of rosa's, ".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        try (var copy = new Copy(room, () -> {})) {
            write(copy, text);

            assertThat(copy.unpacked()).hasBinaryContent(text);
            assertThat(room.get()).isLessThan(ROOM).isGreaterThan(ROOM - text.length / 10);
        }
    }

    @Test
    void allTogetherTakeNoMoreThanThereIs() throws IOException {
        var first = new Copy(room, () -> {});
        write(first, noise(60_000));
        var second = new Copy(room, () -> {});

        assertThatThrownBy(() -> write(second, noise(60_000)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no room");

        second.close();
        second.close();
        first.close();
        assertThat(room).hasValue(ROOM);
        try (var third = new Copy(room, () -> {})) {
            write(third, noise(60_000));
        }
    }

    private static void write(Copy copy, byte[] content) throws IOException {
        try (var packing = copy.packing()) {
            packing.write(content);
        }
    }

    /** What cannot be packed. */
    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
