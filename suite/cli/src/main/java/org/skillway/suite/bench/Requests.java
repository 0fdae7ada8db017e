package org.skillway.suite.bench;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.skillway.suite.local.Member;

/** Compares one kind of request with its bare counterpart at 1, 8 and 64 clients. */
final class Requests implements Experiment {

    private static final List<Integer> CLIENTS = List.of(1, 8, 64);
    private static final String ALONE = " The other three services are stopped.";

    /** Chooses a side's target on a stand. */
    @FunctionalInterface
    interface Side {
        Target on(Stand stand);
    }

    private final String title;
    private final String explanation;
    private final Side ours;
    private final Side bare;
    private final double goal;

    private Requests(String title, String explanation, Side ours, Side bare, double goal) {
        this.title = title;
        this.explanation = explanation;
        this.ours = ours;
        this.bare = bare;
        this.goal = goal;
    }

    static Requests activities() {
        return new Requests(
                "POST /v1/activities",
                "Token, tenancy, sight, idempotency key, mastery, route, item difficulty, events, audit row, one commit;"
                        + " beside one row inserted and committed through Hibernate, without any of these."
                        + ALONE,
                stand -> new Target(
                        stand.address(Member.CURRICULUM),
                        new ActivityRequests(stand)::nth,
                        201,
                        stand.cost(Member.CURRICULUM)),
                stand -> stand.bare().insert(stand),
                0.35);
    }

    static Requests nextStep() {
        return new Requests(
                "GET /v1/people/{id}/next-step",
                "Token, tenancy, sight and the stored path; beside one row read through Hibernate by its key." + ALONE,
                Requests::nextStep,
                stand -> stand.bare().read(stand),
                0.5);
    }

    static Target nextStep(Stand stand) {
        var tokens = ActivityRequests.tokens(stand);
        var requests = IntStream.range(0, tokens.size())
                .mapToObj(n -> Wire.get(
                        "/v1/people/%s/next-step?minutes=10"
                                .formatted(stand.active().get(n).id()),
                        tokens.get(n)))
                .toList();
        return new Target(
                stand.address(Member.CURRICULUM),
                n -> requests.get(n % requests.size()),
                200,
                stand.cost(Member.CURRICULUM));
    }

    @Override
    public void run(Stand stand, Report report) throws IOException, InterruptedException {
        report.section(title, explanation);
        var load = new ClosedLoop();
        var one = ours.on(stand);
        var other = bare.on(stand);
        load.warm(one, stand.effort().stretch());
        load.warm(other, stand.effort().stretch());
        for (var clients : CLIENTS) {
            var measured = Comparison.run(load, one, other, clients, stand.effort());
            report.add(measured.figure(clients + (clients == 1 ? " client" : " clients"), goal));
        }
    }
}
