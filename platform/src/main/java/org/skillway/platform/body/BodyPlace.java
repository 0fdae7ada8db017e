package org.skillway.platform.body;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Where one large body lies, until it was worked on. */
final class BodyPlace {

    private static final long COME_BACK_SECONDS = 10;

    private final LargeBodyConfig config;
    private final InputStream arriving;
    private final Semaphore turn;
    private final Runnable given;
    private final FileChannel file;
    private final AtomicBoolean left = new AtomicBoolean();
    private volatile boolean working;

    BodyPlace(LargeBodyConfig config, InputStream arriving, FileChannel file, Semaphore turn, Runnable given) {
        this.config = config;
        this.arriving = arriving;
        this.file = file;
        this.turn = turn;
        this.given = given;
    }

    /** The whole body, once its turn has come. Throws UNAVAILABLE where that takes too long. */
    InputStream body() throws IOException {
        arriving.transferTo(Channels.newOutputStream(file));
        await();
        return Channels.newInputStream(file.position(0));
    }

    /** For the next; more than once is as once. */
    void leave() {
        if (left.compareAndSet(false, true)) {
            if (working) {
                turn.release();
            }
            given.run();
            close();
        }
    }

    private void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await() {
        try {
            working = turn.tryAcquire(config.waits().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!working) {
            throw Problem.retryAfter(
                    ProblemCode.UNAVAILABLE, "Other large bodies are being taken. Try again soon.", COME_BACK_SECONDS);
        }
    }
}
