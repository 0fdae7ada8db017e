package org.skillway.metrics.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skillway.metrics.Company;
import org.skillway.metrics.signal.domain.Tool;
import org.skillway.platform.testing.StackResource;

/** A source has its own share; what is not genuine draws on its sender's address and on no source. */
@QuarkusTest
@TestProfile(IngestLimitIT.Narrow.class)
class IngestLimitIT {

    private static final int BURST = 20;

    public static final class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "skillway.platform.requests-per-second", "1", "skillway.platform.burst", Integer.toString(BURST));
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(StackResource.class));
        }
    }

    @Test
    void limitsWhatIsNotGenuineAndTheSourceThatTalksTooMuch() {
        var source = new Company().source(Tool.BEARER);
        genuine(source, 202);

        assertThat(statuses(UUID.randomUUID().toString())).startsWith(401).endsWith(429);
        for (var i = 1; i < BURST; i++) {
            genuine(source, 202);
        }
        genuine(source, 429);
    }

    private static List<Integer> statuses(String unknown) {
        return IntStream.range(0, BURST + 5)
                .mapToObj(_ ->
                        Company.deliver(Tool.BEARER, unknown, "{}").extract().statusCode())
                .toList();
    }

    private static void genuine(String source, int status) {
        var body = Company.score("rosa", 84, Instant.now(), UUID.randomUUID().toString());
        Company.deliver(Tool.BEARER, source, body).statusCode(status);
    }
}
