package org.skillway.metrics.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
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
        var unknown = UUID.randomUUID().toString();
        // Known by its first delivery; what nobody vouches for then uses up nothing of the source's own share.
        Company.deliver(Tool.BEARER, source, score()).statusCode(202);

        assertThat(statuses(() -> "{}", unknown)).startsWith(401).contains(429);
        assertThat(statuses(IngestLimitIT::score, source)).startsWith(202).contains(429);
    }

    /** Until one is too much, and at most more than the share that comes back meanwhile, a delivery a second. */
    private static List<Integer> statuses(Supplier<String> body, String source) {
        var statuses = new ArrayList<Integer>();
        while (statuses.size() < 10 * BURST && !statuses.contains(429)) {
            statuses.add(
                    Company.deliver(Tool.BEARER, source, body.get()).extract().statusCode());
        }
        return statuses;
    }

    private static String score() {
        return Company.score("rosa", 84, Instant.now(), UUID.randomUUID().toString());
    }
}
