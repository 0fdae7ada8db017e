package org.skillway.platform.disclosure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Directory;
import org.skillway.platform.access.DirectoryEntry;
import org.skillway.platform.access.Role;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/**
 * Lets a person read all that is held about them; HR in place of whoever has left and has no access any more. Nobody else, and
 * not HR while they work here: some of it is for the person alone.
 *
 * <p>It is packed into a file first, so that whoever reads it slowly keeps no connection to the database, and nobody holds it in
 * memory. All files together have so much room and no more: a disk that is full would end the replica.
 */
@ApplicationScoped
class DisclosePerson {

    /** Each is a file of some megabytes, and reads as much of the database as an erasure. */
    private static final int AT_ONCE = 2;

    private static final long COME_BACK_SECONDS = 10;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    @Inject
    Caller caller;

    @Inject
    Directory directory;

    @Inject
    Sight sight;

    @Inject
    HeldRows heldRows;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Inject
    DisclosureConfig config;

    private final AtomicLong room = new AtomicLong();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<UUID, Object> underWay = new ConcurrentHashMap<>();

    @PostConstruct
    void measure() {
        room.set(config.mostHeld().asLongValue());
    }

    /** To be closed once it was read or nobody reads it any more. */
    Copy run(UUID personId) {
        if (directory.of(personId).filter(this::mayRead).isEmpty()) {
            throw sight.unseen(personId);
        }
        // Whoever reads slowly keeps one file, and not as many as they ask for.
        var place = new Object();
        if (underWay.putIfAbsent(personId, place) != null) {
            throw later("A copy of it is on its way already.");
        }
        // More than once is as once: the next may have the person's place by then.
        Runnable ended = () -> underWay.remove(personId, place);
        try {
            return turn(personId, ended);
        } catch (RuntimeException e) {
            ended.run();
            throw e;
        }
    }

    private Copy turn(UUID personId, Runnable ended) {
        if (!places.tryAcquire()) {
            throw later("Others are given their copies. Try again soon.");
        }
        try {
            audit.read("person.disclose", "person/" + personId);
            return written(personId, ended);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private static Problem later(String detail) {
        return Problem.retryAfter(ProblemCode.UNAVAILABLE, detail, COME_BACK_SECONDS);
    }

    private boolean mayRead(DirectoryEntry person) {
        return caller.userName().equals(person.userName()) || (!person.active() && caller.has(Role.HR_ADMIN));
    }

    private Copy written(UUID personId, Runnable ended) throws IOException {
        var copy = new Copy(room, ended);
        try {
            try (var packing = copy.packing()) {
                var disclosed = new DisclosedFile(packing, service, personId, clock.instant());
                QuarkusTransaction.requiringNew().run(() -> heldRows.each(personId, disclosed));
                disclosed.end();
            }
            return copy;
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }
}
