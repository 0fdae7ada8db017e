package org.skillway.platform.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * How long a test waits for what must come, and how often it looks. How soon it comes is the benchmark's business: a busy
 * machine fails no test.
 */
public final class Patience implements QuarkusTestBeforeEachCallback {

    private static final Duration LONG = Duration.ofMinutes(1);

    // Of two hundred waits most are over in less than the tenth of a second that would pass before the first look.
    private static final Duration OFTEN = Duration.ofMillis(20);

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        Awaitility.setDefaultTimeout(LONG);
        Awaitility.setDefaultPollInterval(OFTEN);
    }
}
