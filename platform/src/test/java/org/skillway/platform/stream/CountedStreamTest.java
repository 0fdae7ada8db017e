package org.skillway.platform.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CountedStreamTest {

    private static final class Summed extends CountedStream {

        private long sum;

        Summed(int bytes) {
            super(new ByteArrayInputStream(new byte[bytes]));
        }

        @Override
        protected void count(long bytes) {
            sum += bytes;
        }
    }

    @Test
    void everyByteCountsOnceHoweverItIsReadAndTheEndDoesNot() throws IOException {
        try (var stream = new Summed(100)) {
            assertThat(stream.read()).isZero();
            assertThat(stream.read(new byte[20])).isEqualTo(20);
            assertThat(stream.skip(30)).isEqualTo(30);
            assertThat(stream.readAllBytes()).hasSize(49);
            assertThat(stream.read()).isNegative();

            assertThat(stream.sum).isEqualTo(100);
        }
    }
}
