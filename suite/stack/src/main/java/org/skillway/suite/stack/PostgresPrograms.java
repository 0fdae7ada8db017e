package org.skillway.suite.stack;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Calls {@code initdb} and {@code postgres}; as root, inside a user namespace, because they refuse to run as root. */
final class PostgresPrograms {

    private final Path bin;
    private final List<String> prefix;

    PostgresPrograms(Path bin) throws IOException, InterruptedException {
        this.bin = bin;
        this.prefix = new UnixSystem().getUid() == 0 ? namespace() : List.of();
    }

    /** @throws StartRefused when {@code initdb} fails */
    void initialise(Path cluster, Path passwordFile, boolean durable) throws IOException, InterruptedException {
        var command = command("initdb", "--pgdata", cluster.toString(), "--username", "postgres");
        command.addAll(List.of("--auth", "scram-sha-256", "--pwfile", passwordFile.toString()));
        // Builtin provider: the same order and case rules on every machine.
        command.addAll(List.of("--encoding", "UTF8", "--locale", "C"));
        command.addAll(List.of("--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"));
        if (!durable) {
            command.add("--no-sync");
        }
        var log = cluster.resolveSibling("initdb.log").toFile();
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new StartRefused("initdb failed with exit code %d, see %s.".formatted(exit, log));
        }
    }

    Postmaster serve(Path cluster, Options options) throws IOException {
        forgetDead(cluster.resolve("postmaster.pid"));
        var command = command("postgres", "-D", cluster.toString(), "-p", String.valueOf(options.port()));
        setting(command, "listen_addresses", "127.0.0.1");
        setting(command, "unix_socket_directories", "");
        setting(command, "max_connections", options.setting("max-connections", "200"));
        setting(command, "shared_buffers", options.setting("shared-buffers", "128MB"));
        var durable = Boolean.parseBoolean(options.setting("durable", "true")) ? "on" : "off";
        for (var name : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            setting(command, name, durable);
        }
        var process = new ProcessBuilder(command)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT)
                .start();
        return new Postmaster(process);
    }

    /** After a kill the number in the lock file may by now be another program's; PostgreSQL would take that for itself. */
    private static void forgetDead(Path lock) throws IOException {
        if (Files.exists(lock)) {
            var pid = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
            var command =
                    ProcessHandle.of(pid).flatMap(process -> process.info().command());
            if (!command.orElse("").endsWith("/postgres")) {
                Files.delete(lock);
            }
        }
    }

    private static void setting(List<String> command, String name, String value) {
        command.addAll(List.of("-c", name + "=" + value));
    }

    private List<String> command(String program, String... arguments) {
        var command = new ArrayList<>(prefix);
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static List<String> namespace() throws IOException, InterruptedException {
        var namespace = List.of("unshare", "--user");
        try {
            var probe = new ArrayList<>(namespace);
            probe.add("true");
            if (new ProcessBuilder(probe).start().waitFor() == 0) {
                return namespace;
            }
        } catch (IOException noSuchProgram) {
            // Told below: the remedy is the same.
        }
        throw new StartRefused("""
                PostgreSQL does not run as root, and this system does not let root enter a user namespace. Either
                  - run as an ordinary user, or
                  - allow it: sysctl kernel.unprivileged_userns_clone=1 (in a container: a seccomp profile with unshare), or
                  - set SKILLWAY_POSTGRES_URL to a server of your own:
                    jdbc:postgresql://host:5432/postgres?user=...&password=...""");
    }
}
