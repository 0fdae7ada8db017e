package org.skillway.suite.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Stands between a service and PostgreSQL, passes everything on and counts what is asked. */
final class CountingProxy implements AutoCloseable {

    private final ServerSocket server;
    private final InetSocketAddress database;
    private final LongAdder statements = new LongAdder();
    private final LongAdder roundTrips = new LongAdder();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    CountingProxy(int databasePort) throws IOException {
        var loopback = InetAddress.getLoopbackAddress();
        database = new InetSocketAddress(loopback, databasePort);
        server = new ServerSocket(0, 50, loopback);
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    long statements() {
        return statements.sum();
    }

    long roundTrips() {
        return roundTrips.sum();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                var upstream = new Socket(database.getAddress(), database.getPort());
                client.setTcpNoDelay(true);
                upstream.setTcpNoDelay(true);
                open.add(client);
                open.add(upstream);
                var messages = new PostgresMessages(statements, roundTrips);
                pass(client, upstream, messages::accept);
                pass(upstream, client, (bytes, count) -> {});
            } catch (IOException closed) {
                // Either side ended; the next connection, if there is one, is unharmed.
            }
        }
    }

    private interface Seen {
        void bytes(byte[] bytes, int count);
    }

    private void pass(Socket from, Socket to, Seen seen) {
        Thread.ofPlatform().daemon().start(() -> {
            try (from;
                    to) {
                copy(from.getInputStream(), to.getOutputStream(), seen);
            } catch (IOException closed) {
                // One side hung up, so the other is, by leaving this block.
            } finally {
                open.remove(from);
                open.remove(to);
            }
        });
    }

    private static void copy(InputStream in, OutputStream out, Seen seen) throws IOException {
        var buffer = new byte[65_536];
        for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            seen.bytes(buffer, count);
            out.write(buffer, 0, count);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var socket : open) {
            socket.close();
        }
    }
}
