package org.skillway.suite.stack;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * The running server and its watchdog: a shell that waits for its stdin to end and then asks the server to stop fast.
 * We stop the server by closing that pipe; the kernel does the same for us when this process is killed.
 */
final class Postmaster implements AutoCloseable {

    private final Process server;
    private final Process watchdog;

    Postmaster(Process server) throws IOException {
        this.server = server;
        // Ctrl-C reaches the whole terminal group; the watchdog must outlive it to do its work.
        this.watchdog = new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "trap '' INT TERM HUP; while read -r line; do :; done; kill -INT \"$0\" 2>/dev/null",
                        Long.toString(server.pid()))
                .start();
    }

    long pid() {
        return server.pid();
    }

    boolean isAlive() {
        return server.isAlive();
    }

    void whenGone(IntConsumer told) {
        Thread.ofPlatform().daemon().name("postmaster").start(() -> {
            try {
                told.accept(server.waitFor());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        try {
            if (server.isAlive()) {
                watchdog.getOutputStream().close();
                if (!server.waitFor(20, TimeUnit.SECONDS)) {
                    server.destroyForcibly().waitFor();
                }
            }
        } catch (IOException broken) {
            server.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            watchdog.destroyForcibly();
        }
    }
}
