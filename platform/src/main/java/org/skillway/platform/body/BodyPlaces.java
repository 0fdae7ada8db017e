package org.skillway.platform.body;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** So many places for large bodies, so many of them for one tenant, and one to work in. */
final class BodyPlaces {

    private static final long COME_BACK_SECONDS = 10;

    private final LargeBodyConfig config;
    private final Semaphore all;
    private final Map<String, Semaphore> ofTenants = new ConcurrentHashMap<>();
    private final Semaphore turn = new Semaphore(1, true);

    BodyPlaces(LargeBodyConfig config) {
        this.config = config;
        all = new Semaphore(config.atOnce());
    }

    /** Throws RATE_LIMITED where the tenant, UNAVAILABLE where the replica has enough of them, once all was sent. */
    BodyPlace enter(String tenant, InputStream arriving) throws IOException {
        Semaphore own = ofTenants.computeIfAbsent(tenant, name -> new Semaphore(config.perTenant()));
        if (!own.tryAcquire()) {
            throw refused(
                    arriving, ProblemCode.RATE_LIMITED, config.perTenant() + " large bodies of a company at once.");
        }
        if (!all.tryAcquire()) {
            own.release();
            throw refused(arriving, ProblemCode.UNAVAILABLE, "Other large bodies are being taken.");
        }
        Runnable given = () -> {
            all.release();
            own.release();
        };
        try {
            return new BodyPlace(config, arriving, unnamed(), turn, given);
        } catch (IOException e) {
            given.run();
            throw e;
        }
    }

    /** A file that is gone when it is closed, or with the replica. */
    private static FileChannel unnamed() throws IOException {
        return FileChannel.open(
                Files.createTempFile("large", ".body"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Who still sends would not hear an answer. */
    private static Problem refused(InputStream arriving, ProblemCode code, String detail) throws IOException {
        arriving.transferTo(OutputStream.nullOutputStream());
        return Problem.retryAfter(code, detail, COME_BACK_SECONDS);
    }
}
