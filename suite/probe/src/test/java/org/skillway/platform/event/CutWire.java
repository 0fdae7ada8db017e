package org.skillway.platform.event;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between a client and a server. Once it is cut it swallows all that either says and closes nothing, as a network
 * does that has lost a cable: neither side hears of it.
 */
public final class CutWire implements AutoCloseable {

    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final String host;
    private final int port;
    private volatile boolean cut;

    public CutWire(String host, int port) throws IOException {
        this(0, host, port);
    }

    /** With its entrance at a port that somebody looks to. */
    public CutWire(int at, String host, int port) throws IOException {
        entrance = new ServerSocket(at, 50, InetAddress.getLoopbackAddress());
        this.host = host;
        this.port = port;
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    public void cut() {
        cut = true;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var client = entrance.accept();
                var server = new Socket(host, port);
                open.add(client);
                open.add(server);
                Thread.ofVirtual().start(() -> pass(client, server));
                Thread.ofVirtual().start(() -> pass(server, client));
            } catch (IOException e) {
                // The next one is unharmed.
            }
        }
    }

    private void pass(Socket from, Socket to) {
        var some = new byte[8_192];
        try {
            for (var n = from.getInputStream().read(some);
                    n >= 0;
                    n = from.getInputStream().read(some)) {
                if (!cut) {
                    to.getOutputStream().write(some, 0, n);
                }
            }
            if (!cut) {
                to.close();
            }
        } catch (IOException e) {
            // One side went; the other hears of it only where the wire still stands.
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        for (var socket : open) {
            socket.close();
        }
    }
}
