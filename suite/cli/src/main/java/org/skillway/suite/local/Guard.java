package org.skillway.suite.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Ends the processes of the suite when this one is killed and cannot do it itself: a shell that holds their numbers
 * and waits for its stdin to end.
 */
final class Guard implements AutoCloseable {

    // A new list replaces the old one, so that a number that died and came back as another program is not touched.
    private static final String SCRIPT =
            "trap '' INT TERM HUP; pids=; while read -r line; do pids=$line; done; [ -z \"$pids\" ] || kill $pids";

    private final Process shell;

    Guard() throws IOException {
        shell = new ProcessBuilder("/bin/sh", "-c", SCRIPT).start();
    }

    synchronized void watch(Collection<Child> children) throws IOException {
        var pids = children.stream()
                .filter(Child::isAlive)
                .map(child -> Long.toString(child.handle().pid()))
                .collect(Collectors.joining(" "));
        tell(pids);
    }

    @Override
    public synchronized void close() {
        try (OutputStream end = shell.getOutputStream()) {
            end.write('\n');
        } catch (IOException gone) {
            // Nothing left to guard, and nobody left to tell.
        }
    }

    private void tell(String line) throws IOException {
        var out = shell.getOutputStream();
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
