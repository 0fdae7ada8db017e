package org.skillway.suite.bench;

import java.io.IOException;
import java.util.Locale;
import org.skillway.suite.local.Member;

/** What a request asks of PostgreSQL, counted at a proxy between a replica of curriculum-service and the database. */
final class DatabaseTrips implements Experiment {

    private static final int WARM_UP = 400;
    private static final int COUNTED = 400;

    @Override
    public void run(Stand stand, Report report) throws IOException, InterruptedException {
        report.section(
                "Database round trips",
                "Counted frames of PostgreSQL's protocol, mean of %d requests one after the other; BEGIN and COMMIT are statements."
                        .formatted(COUNTED));
        var facts = stand.stack().facts(Member.POSTGRES);
        var direct = facts.required("databases")
                .required("curriculum")
                .required("url")
                .asText();
        var port = facts.required("port").asInt();
        try (var proxy = new CountingProxy(port);
                var replica = Replica.start(
                        stand.stack().command(Member.CURRICULUM),
                        builder -> builder.environment()
                                .put("QUARKUS_DATASOURCE_JDBC_URL", direct.replace(":" + port, ":" + proxy.port())),
                        stand.logs().resolve("bench-counted.log"),
                        "/v1/activities");
                var wire = new Wire(replica.address())) {
            var tokens = ActivityRequests.tokens(stand);
            var people = stand.active();
            var activities = new ActivityRequests(stand);
            count(report, proxy, "POST /v1/activities", n -> require(wire.exchange(activities.nth(n)), 201));
            count(report, proxy, "GET next-step", n -> {
                var who = n % people.size();
                var path = "/v1/people/%s/next-step".formatted(people.get(who).id());
                require(wire.exchange(Wire.get(path, tokens.get(who))), 200);
            });
        }
    }

    private interface Request {
        void send(int n) throws IOException;
    }

    private static void count(Report report, CountingProxy proxy, String what, Request request) throws IOException {
        for (var n = 0; n < WARM_UP; n++) {
            request.send(n);
        }
        var statements = proxy.statements();
        var roundTrips = proxy.roundTrips();
        for (var n = 0; n < COUNTED; n++) {
            request.send(WARM_UP + n);
        }
        report.add(Figure.of(
                what,
                String.format(
                        Locale.ROOT,
                        "%.2f statements in %.2f round trips",
                        (proxy.statements() - statements) / (double) COUNTED,
                        (proxy.roundTrips() - roundTrips) / (double) COUNTED),
                ""));
    }

    private static void require(int status, int good) throws IOException {
        if (status != good) {
            throw new IOException("Expected %d, got %d".formatted(good, status));
        }
    }
}
