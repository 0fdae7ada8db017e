package org.skillway.suite.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.skillway.suite.local.Member;
import org.skillway.suite.local.Replica;

/**
 * One more replica of a service, between which and the database a proxy counts what is asked. It listens to no events:
 * only what requests ask is to be counted.
 */
final class CountedReplica implements AutoCloseable {

    /** Means of one request. */
    record Asked(double statements, double roundTrips) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f statements in %.2f round trips", statements, roundTrips);
        }
    }

    private final CountingProxy proxy;
    private final Replica replica;
    private final Wire wire;

    private CountedReplica(CountingProxy proxy, Replica replica, Wire wire) {
        this.proxy = proxy;
        this.replica = replica;
        this.wire = wire;
    }

    /** Starts a process, run as {@code change} says. */
    private interface Starter {
        Replica start(Path log, Consumer<ProcessBuilder> change) throws IOException, InterruptedException;
    }

    static CountedReplica start(Stand stand, Member service, String path) throws IOException, InterruptedException {
        var command = stand.stack().command(service);
        return counted(stand, service, "bench-counted.log", (log, change) -> Replica.start(command, change, log, path));
    }

    static CountedReplica bare(Stand stand) throws IOException, InterruptedException {
        return counted(
                stand,
                Member.CURRICULUM,
                "bench-counted-bare.log",
                (log, change) -> stand.bare().another(stand.stack(), log, change));
    }

    private static CountedReplica counted(Stand stand, Member service, String log, Starter starter)
            throws IOException, InterruptedException {
        var port = stand.stack().facts(Member.POSTGRES).required("port").asInt();
        var direct = Database.of(stand.stack(), service.database()).text("url");
        var proxy = new CountingProxy(port);
        var settings = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                direct.replace(":" + port, ":" + proxy.port()),
                "MP_MESSAGING_INCOMING_EVENTS_ENABLED",
                "false");
        var replica = starter.start(
                stand.logs().resolve(log), builder -> builder.environment().putAll(settings));
        return new CountedReplica(proxy, replica, new Wire(replica.address()));
    }

    /** What so many requests, one after the other, ask on average once it is warm; each must be answered so. */
    Asked count(int requests, int good, IntFunction<byte[]> request) throws IOException {
        send(0, requests, good, request);
        var statements = proxy.statements();
        var roundTrips = proxy.roundTrips();
        send(requests, 2 * requests, good, request);
        return new Asked(
                (proxy.statements() - statements) / (double) requests,
                (proxy.roundTrips() - roundTrips) / (double) requests);
    }

    private void send(int from, int to, int good, IntFunction<byte[]> request) throws IOException {
        for (var n = from; n < to; n++) {
            var status = wire.exchange(request.apply(n));
            if (status != good) {
                throw new IOException("Expected %d, got %d".formatted(good, status));
            }
        }
    }

    @Override
    public void close() throws IOException {
        wire.close();
        replica.close();
        proxy.close();
    }
}
