package org.skillway.suite.bench;

import java.io.IOException;
import org.skillway.suite.local.Member;

/** What a request asks of PostgreSQL, counted at a proxy between a replica of curriculum-service and the database. */
final class DatabaseTrips implements Experiment {

    private static final int COUNTED = 400;

    @Override
    public void run(Stand stand, Report report) throws IOException, InterruptedException {
        report.section(
                "Database round trips",
                "Counted frames of PostgreSQL's protocol, mean of %d requests one after the other; BEGIN and COMMIT are statements. Beside: the bare insert and read."
                        .formatted(COUNTED));
        try (var replica = CountedReplica.start(stand, Member.CURRICULUM, "/v1/activities");
                var bare = CountedReplica.bare(stand)) {
            var activity = replica.count(COUNTED, 201, new ActivityRequests(stand)::nth);
            var insert = bare.count(COUNTED, 201, stand.bare().insert(stand).request());
            report.add(Figure.of("POST /v1/activities", activity.toString(), insert.toString()));
            var nextStep = replica.count(COUNTED, 200, Requests.nextStep(stand).request());
            var read = bare.count(COUNTED, 200, stand.bare().read(stand).request());
            report.add(Figure.of("GET next-step", nextStep.toString(), read.toString()));
        }
    }
}
