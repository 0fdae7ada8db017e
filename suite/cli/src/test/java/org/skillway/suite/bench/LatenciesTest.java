package org.skillway.suite.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void ninetyNineOfAHundredDoNotExceedThe99thPercentile() {
        var latencies = Latencies.ofNanos(
                LongStream.rangeClosed(1, 100).map(n -> 101 - n).toArray());

        assertThat(latencies.percentile(0.5)).isEqualTo(Duration.ofNanos(50));
        assertThat(latencies.percentile(0.99)).isEqualTo(Duration.ofNanos(99));
        assertThat(latencies.percentile(1)).isEqualTo(Duration.ofNanos(100));
    }

    @Test
    void theMedianOfAnEvenNumberIsOneThatWasMeasured() {
        assertThat(Median.of(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(2.0);
    }

    @Test
    void aGoalIsMetAtItsBound() {
        assertThat(Figure.Goal.atLeast(0.35, 0.35, " ×")).hasToString("≥ 0.35 ×: met");
        assertThat(Figure.Goal.atMost(80.1, 80, " ms")).hasToString("≤ 80 ms: missed");
    }
}
