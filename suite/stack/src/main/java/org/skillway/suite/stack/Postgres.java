package org.skillway.suite.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL server on the loopback interface with its data in a directory. */
final class Postgres implements Part {

    private static final String ADMIN = "postgres";
    private static final Duration RECOVERY = Duration.ofSeconds(90);
    // After a kill -9 the orphaned backends need a moment to notice; until then a new server refuses the directory.
    private static final Duration HANDOVER = Duration.ofSeconds(15);

    private final Options options;
    private volatile @Nullable Postmaster postmaster;
    private volatile boolean closed;

    Postgres(Options options) {
        this.options = options;
    }

    @Override
    public Map<String, Object> start() throws Exception {
        var programs = new PostgresPrograms(PostgresBinaries.bin());
        var directory = DataDirectory.create(options.data());
        var passwords = new Passwords(directory);
        var cluster = directory.resolve("cluster");
        if (!Files.exists(cluster)) {
            initialise(programs, cluster, passwords.of(ADMIN));
        }
        var server = "jdbc:postgresql://127.0.0.1:" + options.port();
        try (var admin = connected(programs, cluster, server + "/postgres", passwords.of(ADMIN))) {
            var ready = new LinkedHashMap<String, Object>();
            ready.put("port", options.port());
            ready.put("pid", started().pid());
            ready.put("databases", Databases.create(admin, server, passwords));
            started().whenGone(this::gone);
            return ready;
        }
    }

    @Override
    public void close() {
        closed = true;
        var running = postmaster;
        if (running != null) {
            running.close();
        }
        // An initdb that a signal interrupted.
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    private void initialise(PostgresPrograms programs, Path cluster, String password) throws Exception {
        // Renamed when complete: a kill in between must not leave half a cluster that looks like a whole one.
        var fresh = cluster.resolveSibling("cluster.new");
        DataDirectory.delete(fresh);
        var secret = cluster.resolveSibling("initial-password");
        DataDirectory.write(secret, password);
        programs.initialise(fresh, secret, durable());
        Files.delete(secret);
        Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private Connection connected(PostgresPrograms programs, Path cluster, String url, String password)
            throws Exception {
        var began = Instant.now();
        postmaster = programs.serve(cluster, options);
        while (true) {
            try {
                return Databases.connect(url, ADMIN, password);
            } catch (SQLException notYet) {
                if (closed || Instant.now().isAfter(began.plus(RECOVERY))) {
                    throw notYet;
                }
            }
            if (!started().isAlive()) {
                refuseWhatWillNotPass(cluster, began);
                Thread.sleep(300);
                postmaster = programs.serve(cluster, options);
            }
            Thread.sleep(30);
        }
    }

    private void refuseWhatWillNotPass(Path cluster, Instant began) {
        if (!Ports.isFree(options.port())) {
            throw new StartRefused("Port %d is in use; PostgreSQL cannot have it.".formatted(options.port()));
        }
        if (Instant.now().isAfter(began.plus(HANDOVER))) {
            throw new StartRefused(
                    "PostgreSQL does not start on %s. Maybe another server still uses it; its log says more."
                            .formatted(cluster));
        }
    }

    private Postmaster started() throws IOException {
        var running = postmaster;
        if (running == null) {
            throw new IOException("PostgreSQL was not started.");
        }
        return running;
    }

    private boolean durable() {
        return Boolean.parseBoolean(options.setting("durable", "true"));
    }

    private void gone(int exitCode) {
        if (!closed) {
            System.err.printf("PostgreSQL is gone (exit code %d): this process ends too.%n", exitCode);
            System.exit(1);
        }
    }
}
