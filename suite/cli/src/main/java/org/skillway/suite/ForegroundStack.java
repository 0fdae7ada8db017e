package org.skillway.suite;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.skillway.suite.local.LocalStack;
import org.skillway.suite.local.Settings;
import org.skillway.suite.local.StartFailed;

/** A suite that lives as long as this process: however the process ends, the suite is stopped and cleaned up first. */
final class ForegroundStack implements AutoCloseable {

    /** What to remove once nothing runs any more. */
    interface Cleanup {
        void run() throws IOException;
    }

    private final LocalStack stack;
    private final Cleanup cleanup;
    private final CountDownLatch lost = new CountDownLatch(1);
    private volatile boolean closed;

    private ForegroundStack(Settings settings, Terminal terminal, Cleanup cleanup) throws IOException {
        this.cleanup = cleanup;
        this.stack = new LocalStack(settings, terminal::ready, obituary -> {
            terminal.say("\n" + obituary);
            lost.countDown();
        });
    }

    static ForegroundStack start(Settings settings, Terminal terminal, Cleanup cleanup) throws IOException {
        var foreground = new ForegroundStack(settings, terminal, cleanup);
        Runtime.getRuntime().addShutdownHook(new Thread(foreground::close, "stop"));
        terminal.say("Starting; logs in " + settings.logs());
        foreground.startOrStop();
        terminal.summary(foreground.stack);
        return foreground;
    }

    private void startOrStop() {
        try {
            stack.start();
        } catch (StartFailed failure) {
            // What our own stopping broke needs no explanation.
            throw closed ? new StartFailed("Stopped.") : failure;
        }
    }

    LocalStack suite() {
        return stack;
    }

    /** Returns when a process of the suite has ended by itself. */
    int awaitEnd() throws InterruptedException {
        lost.await();
        return 1;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        stack.close();
        try {
            cleanup.run();
        } catch (IOException failure) {
            System.err.println("Could not remove what is left: " + failure);
        }
    }
}
