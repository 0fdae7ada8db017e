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
import java.util.concurrent.atomic.AtomicBoolean;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** So many places for large bodies, so many of them for one tenant, and one to work in. */
final class BodyPlaces {

    private static final long COME_BACK_SECONDS = 10;

    private final LargeBodyConfig config;
    private final Semaphore all;
    /** How many each tenant has taken; none of whoever has none. */
    final Map<String, Integer> ofTenants = new ConcurrentHashMap<>();

    private final Semaphore turn = new Semaphore(1, true);

    BodyPlaces(LargeBodyConfig config) {
        this.config = config;
        all = new Semaphore(config.atOnce());
    }

    /** Throws RATE_LIMITED where the tenant, UNAVAILABLE where the replica has enough of them, once all was sent. */
    BodyPlace enter(String tenant, InputStream arriving) throws IOException {
        if (!take(tenant)) {
            throw refused(
                    arriving, ProblemCode.RATE_LIMITED, config.perTenant() + " large bodies of a company at once.");
        }
        if (!all.tryAcquire()) {
            giveBack(tenant);
            throw refused(arriving, ProblemCode.UNAVAILABLE, "Other large bodies are being taken.");
        }
        Runnable given = () -> {
            all.release();
            giveBack(tenant);
        };
        try {
            return new BodyPlace(config, arriving, unnamed(), turn, given);
        } catch (IOException e) {
            given.run();
            throw e;
        }
    }

    private boolean take(String tenant) {
        var taken = new AtomicBoolean();
        ofTenants.compute(tenant, (name, before) -> {
            int had = before == null ? 0 : before;
            taken.set(had < config.perTenant());
            return taken.get() ? Integer.valueOf(had + 1) : before;
        });
        return taken.get();
    }

    private void giveBack(String tenant) {
        ofTenants.computeIfPresent(tenant, (name, had) -> had == 1 ? null : had - 1);
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
