package org.skillway.skills.exchange;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.exchange.ImportLeases.ImportLease;
import org.skillway.skills.exchange.format.Framework;
import org.skillway.skills.exchange.format.ImportFormat;
import org.skillway.skills.exchange.format.Upload;

/** Imports that are under way in this replica, which has room for two: each is held in memory. */
@ApplicationScoped
class ImportJobs {

    private static final int ROOM = 2;

    private final Semaphore room = new Semaphore(ROOM);

    // Of its own: a thread of the framework would carry on the request of the sender, who does not wait.
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Inject
    FinishImport finishImport;

    @Inject
    ImportLeases leases;

    /** Takes a place, or tells the sender when to come again. */
    Work reserve() {
        if (!room.tryAcquire()) {
            throw Problem.retryAfter(ProblemCode.UNAVAILABLE, "Other imports are under way. Try again soon.", 10);
        }
        return new Work();
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /** One import's place: read first, then started or given back. */
    final class Work {

        private @Nullable Framework framework;
        private @Nullable ImportLease lease;
        private List<String> ignored = List.of();
        private boolean started;

        void read(ImportFormat format, Path file, long most) throws IOException {
            try (var upload = Upload.of(file, most)) {
                framework = format.read(upload);
                ignored = format.ignored(upload);
            }
        }

        /** From here on nobody else works on an import of the tenant. Throws CONFLICT where somebody does. */
        void claim() {
            lease = leases.take()
                    .orElseThrow(() ->
                            Problem.retryAfter(ProblemCode.CONFLICT, "Another import is running. Wait for it.", 5));
        }

        void start(String tenant, UUID importId, ImportOrder order) {
            var said = Objects.requireNonNull(framework, "read first");
            started = true;
            threads.execute(() -> {
                try {
                    finishImport.run(tenant, importId, said, ignored, order);
                } finally {
                    release();
                }
            });
        }

        void releaseUnlessStarted() {
            if (!started) {
                release();
            }
        }

        private void release() {
            try {
                if (lease != null) {
                    lease.close();
                }
            } finally {
                room.release();
            }
        }
    }
}
