package org.skillway.platform.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import java.time.Duration;
import org.awaitility.Awaitility;

/** How long a test waits for what must come. How soon it comes is the benchmark's business: a busy machine fails no test. */
public final class Patience implements QuarkusTestBeforeEachCallback {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        Awaitility.setDefaultTimeout(LONG);
    }
}
