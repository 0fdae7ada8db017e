package org.skillway.platform.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

class BodyPlacesTest {

    private static final byte[] BODY = {1, 2, 3};

    private final BodyPlaces places = new BodyPlaces(config());
    private int late;

    @Test
    void whatArrivedIsReadFromTheFile() throws IOException {
        assertThat(place("acme", BODY).body().readAllBytes()).isEqualTo(BODY);
    }

    @Test
    void oneIsWorkedOnAtATime() throws IOException {
        BodyPlace first = place("acme", BODY);
        BodyPlace second = place("globex", BODY);
        first.body();

        refused(ProblemCode.UNAVAILABLE, second::body);
        first.leave();
        first.leave();

        assertThat(second.body()).hasBinaryContent(BODY);
        BodyPlace third = place("acme", BODY);
        refused(ProblemCode.UNAVAILABLE, third::body);
    }

    @Test
    void noTenantKeepsTheOthersOut() throws IOException {
        BodyPlace first = place("acme", BODY);
        place("acme", BODY);
        InputStream third = new ByteArrayInputStream(BODY);

        refused(ProblemCode.RATE_LIMITED, () -> places.enter("acme", third));

        assertThat(third.available()).as("is read to its end").isZero();
        place("globex", BODY);
        refused(ProblemCode.UNAVAILABLE, () -> place("initech", BODY));
        first.leave();
        place("initech", BODY);
    }

    @Test
    void nothingIsKeptOfATenantThatSendsNothingMore() throws IOException {
        BodyPlace first = place("acme", BODY);
        BodyPlace second = place("acme", BODY);
        second.leave();
        assertThat(places.ofTenants).containsOnlyKeys("acme");

        first.leave();

        assertThat(places.ofTenants).isEmpty();
    }

    @Test
    void whoeverSendsTooSlowlyIsNotWaitedForAlsoWhereTheyAreRefused() throws IOException {
        BodyPlace slow = places.enter("acme", late());

        refused(ProblemCode.BAD_REQUEST, slow::body);

        place("acme", BODY);
        refused(ProblemCode.BAD_REQUEST, () -> places.enter("acme", late()));
        assertThat(late).isEqualTo(2);
    }

    private InputStream late() {
        return new ArrivingBody(new ByteArrayInputStream(BODY), Duration.ZERO, () -> late++);
    }

    private BodyPlace place(String tenant, byte[] body) throws IOException {
        return places.enter(tenant, new ByteArrayInputStream(body));
    }

    private interface Call {
        Object call() throws IOException;
    }

    private static void refused(ProblemCode code, Call call) {
        assertThatThrownBy(call::call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    /** Three places, two of them for one tenant. */
    private static LargeBodyConfig config() {
        return new LargeBodyConfig() {
            @Override
            public Optional<Set<String>> paths() {
                return Optional.empty();
            }

            @Override
            public MemorySize most() {
                return new MemorySize(BigInteger.TEN);
            }

            @Override
            public int atOnce() {
                return 3;
            }

            @Override
            public int perTenant() {
                return 2;
            }

            @Override
            public Duration arrives() {
                return Duration.ofMinutes(1);
            }

            @Override
            public Duration waits() {
                return Duration.ofMillis(10);
            }
        };
    }
}
