package org.skillway.suite.chaos.planted;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.skillway.suite.check.Attempt;
import org.skillway.suite.check.Outcome;

/** Callers whose transactions overlap: each takes the next version of an aggregate and tells it in the outbox. */
record Writers(Tables tables, long seed, int callers, int operationsEach) {

    private static final int AGGREGATES = 40;
    private static final int LONGEST_TRANSACTION_MILLIS = 12;

    List<Attempt> run() throws InterruptedException {
        var attempts = new ConcurrentLinkedQueue<Attempt>();
        var work = new ArrayList<Callable<Void>>();
        for (int caller = 0; caller < callers; caller++) {
            var name = "caller-" + caller;
            var random = new Random(seed + caller);
            work.add(() -> {
                write(name, random, attempts);
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(callers)) {
            for (var done : threads.invokeAll(work)) {
                done.resultNow();
            }
        }
        return List.copyOf(attempts);
    }

    private void write(String caller, Random random, Queue<Attempt> attempts)
            throws SQLException, InterruptedException {
        try (var connection = tables.connect()) {
            for (int i = 0; i < operationsEach; i++) {
                var operation = caller + "/" + i;
                var aggregate = "aggregate-" + random.nextInt(AGGREGATES);
                var began = System.nanoTime();
                tell(connection, operation, aggregate);
                Thread.sleep(random.nextInt(LONGEST_TRANSACTION_MILLIS));
                connection.commit();
                attempts.add(new Attempt(operation, aggregate, began, System.nanoTime(), Outcome.OK));
            }
        }
    }

    private static void tell(Connection connection, String operation, String aggregate) throws SQLException {
        try (var statement = connection.prepareStatement("""
            with taken as (
                insert into planted.aggregate as a values (?, 1)
                    on conflict (name) do update set version = a.version + 1 returning name, version)
            insert into planted.outbox (operation, aggregate, version) select ?, name, version from taken\
            """)) {
            statement.setString(1, aggregate);
            statement.setString(2, operation);
            statement.executeUpdate();
        }
    }
}
