package org.skillway.suite.bench;

import static org.skillway.suite.bench.Comparison.millis;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.skillway.suite.bench.BenchPeople.Person;
import org.skillway.suite.bench.Figure.Goal;
import org.skillway.suite.company.Service;
import org.skillway.suite.evaluate.path.PlanningTime;
import org.skillway.suite.local.Member;

/** What curriculum-service does with a thousand modules and a hundred thousand learners. */
final class CurriculumScale implements Experiment {

    private static final int MODULES = 1_000;
    private static final int LEARNERS = 100_000;
    private static final int EVERY = 10;
    private static final int ACTIVE = 2_000;
    private static final List<Integer> CLIENTS = List.of(1, 8, 64);
    private static final long SEED = 20_261_126;
    private static final double MOST_MILLIS = 2;
    private static final double KIB = 1_024;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Override
    public void run(Stand stand, Report report) throws IOException, InterruptedException, SQLException {
        report.section(
                "Curriculum at scale",
                ("%,d modules in a hundred skills, imported through the API; %,d learners, copied inside the benchmark's own"
                                + " database from %d that came through the APIs, one in %d of them with a role that asks"
                                + " for something; the other three services stopped. Beside: the sample company's"
                                + " catalogue and those %d learners, in the same run before.")
                        .formatted(MODULES, LEARNERS, stand.learners(), EVERY, stand.learners()));
        var few = activities(stand);
        var before = memory(stand);
        var catalogue = new BigCatalogue(stand);
        catalogue.growTo(MODULES);
        replanned(stand);
        var copies = new Copies(stand);
        var holders = copies.make(LEARNERS, EVERY, stand.learners());
        var many = activities(of(stand, holders.subList(0, ACTIVE)));
        for (var n = 0; n < CLIENTS.size(); n++) {
            report.add(Figure.of(
                    "POST /v1/activities, clients: " + CLIENTS.get(n), words(many.get(n)), words(few.get(n))));
        }
        catalogue.changeOne();
        report.add(replan(replanned(stand)));
        report.add(Figure.of(
                "memory of the service with %,d learners".formatted(LEARNERS),
                "%.0f MB resident".formatted(memory(stand)),
                "%.0f MB".formatted(before)));
        report.add(
                Figure.of("database of %,d learners".formatted(LEARNERS), "%.0f MB".formatted(copies.megabytes()), ""));
        report.add(planning());
    }

    /** In a JVM of its own: this one compiles nothing well. */
    private static Figure planning() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlanningTime.class.getName(),
                        Long.toString(SEED))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = process.inputReader()) {
            var millis = said.lines().mapToDouble(Double::parseDouble).toArray();
            return Figure.of(
                            "re-route of one learner, pure computation",
                            String.format(Locale.ROOT, "p50 %.2f ms, p99 %.2f ms of CPU", millis[0], millis[1]),
                            String.format(Locale.ROOT, "p99 %.2f ms by the clock", millis[2]))
                    .aiming(Goal.atMost(millis[1], MOST_MILLIS, " ms"));
        }
    }

    private static Figure replan(JsonNode replan) {
        var took = Duration.between(
                Instant.parse(replan.at("/askedAt").asText()),
                Instant.parse(replan.at("/doneAt").asText()));
        var planned = replan.at("/planned").asInt();
        return Figure.of(
                "re-plan of %,d learners after a publish".formatted(planned),
                String.format(
                        Locale.ROOT,
                        "%.1f s, %,.0f/s, %,d paths changed, %d failed",
                        took.toMillis() / 1e3,
                        planned * 1e3 / Math.max(1, took.toMillis()),
                        replan.at("/changed").asInt(),
                        replan.at("/failed").asInt()),
                "");
    }

    /** The latest request for new plans, once it is done. */
    private static JsonNode replanned(Stand stand) throws InterruptedException {
        var admin = stand.suite().as("ld-admin", "bench-author", Service.CURRICULUM);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var latest = admin.get("/v1/replans?limit=1").at("/data/0");
            if (latest.at("/state").asText().equals("done")) {
                return latest;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new IllegalStateException("Not planned anew within " + PATIENCE);
    }

    /** One run for each number of clients. */
    private static List<Run> activities(Stand stand) throws IOException, InterruptedException {
        var target = new Target(
                stand.address(Member.CURRICULUM), new ActivityRequests(stand)::nth, 201, stand.cost(Member.CURRICULUM));
        var load = new ClosedLoop();
        load.warm(target, stand.effort().stretch());
        List<Run> runs = new ArrayList<>();
        for (var clients : CLIENTS) {
            runs.add(load.run(target, clients, stand.effort().stretch().multipliedBy(3)));
        }
        return runs;
    }

    private static double memory(Stand stand) {
        return stand.stack().memory(Member.CURRICULUM).orElse(0) / KIB;
    }

    private static Stand of(Stand stand, List<Person> people) {
        return new Stand(
                stand.stack(),
                stand.suite(),
                stand.company(),
                stand.tokens(),
                stand.bare(),
                people,
                people.size(),
                stand.logs(),
                stand.effort());
    }

    private static String words(Run run) {
        return String.format(
                Locale.ROOT,
                "%,.0f/s, p50 %s, p99 %s, %.0f µs CPU%s",
                run.perSecond(),
                millis(run.latencies().percentile(0.5)),
                millis(run.latencies().percentile(0.99)),
                run.cpuMicros(),
                run.failed() == 0 ? "" : ", %d failed".formatted(run.failed()));
    }
}
