package org.skillway.suite.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Chooses TCP ports on the loopback interface. */
final class Ports {

    // Below the range from which systems take the local ports of outgoing connections: a client that keeps
    // retrying a server that is down could otherwise be given that very port and lock the server out.
    private static final int FIRST = 15_000;
    private static final int LAST = 29_999;

    private Ports() {}

    static int chosen(int wanted) {
        return wanted == 0 ? free() : wanted;
    }

    static int free() {
        for (int tries = 0; tries < 200; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            if (isFree(port)) {
                return port;
            }
        }
        throw new StartRefused("No free TCP port found between %d and %d.".formatted(FIRST, LAST));
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // As the servers do: a port whose last connections are still in TIME_WAIT counts as free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }
}
