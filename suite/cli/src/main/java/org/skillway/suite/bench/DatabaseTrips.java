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
                "Counted frames of PostgreSQL's protocol, mean of %d requests one after the other; BEGIN and COMMIT are statements."
                        .formatted(COUNTED));
        try (var replica = CountedReplica.start(stand, Member.CURRICULUM, "/v1/activities")) {
            var activities = new ActivityRequests(stand);
            var nextStep = Requests.nextStep(stand);
            report.add(Figure.of(
                    "POST /v1/activities",
                    replica.count(COUNTED, 201, activities::nth).toString(),
                    ""));
            report.add(Figure.of(
                    "GET next-step",
                    replica.count(COUNTED, 200, nextStep.request()).toString(),
                    ""));
        }
    }
}
