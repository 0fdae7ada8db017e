package org.skillway.skills.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.UUID;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.time.Ids;
import org.skillway.skills.exchange.format.UnreadableFile;

/** Reads an upload while its sender waits, so that wrong files are refused at once, and takes it after that. */
@ApplicationScoped
class ImportTaxonomy {

    /** Unpacked, and held while they are taken: O*NET has 12 MB, ESCO 9. */
    private static final long MAX_UNPACKED = 67_108_864;

    @Inject
    ImportTable table;

    @Inject
    ImportJobs jobs;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    UUID run(ImportOrder order, InputStream body) throws IOException {
        try {
            var file = Files.createTempFile("taxonomy", ".import");
            try {
                spool(body, file);
                return take(order, file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (UnreadableFile unreadable) {
            throw new Problem(ProblemCode.BAD_REQUEST, String.valueOf(unreadable.getMessage()));
        }
    }

    /** A place is taken only now: whoever sends slowly keeps nobody else out. */
    private UUID take(ImportOrder order, Path file) throws IOException {
        var work = jobs.reserve();
        try {
            work.read(order.format(), file, MAX_UNPACKED);
            work.claim();
            var importId = started(order);
            work.start(caller.tenant(), importId, order);
            return importId;
        } finally {
            work.releaseUnlessStarted();
        }
    }

    private static void spool(InputStream body, Path file) throws IOException {
        if (Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING) == 0) {
            throw new Problem(ProblemCode.VALIDATION_FAILED, "The body is empty.", Problem.at("", "empty"));
        }
    }

    private UUID started(ImportOrder order) {
        var now = clock.instant();
        var importId = Ids.at(now);
        return QuarkusTransaction.requiringNew().call(() -> {
            table.start(importId, order.format(), order.dryRun(), caller.userName(), now);
            audit.wrote("taxonomy.import", "taxonomy-import/" + importId);
            return importId;
        });
    }
}
