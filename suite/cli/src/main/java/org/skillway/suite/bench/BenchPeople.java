package org.skillway.suite.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.skillway.suite.company.People;
import org.skillway.suite.company.Service;
import org.skillway.suite.company.Suite;
import org.skillway.suite.local.LocalStack;

/** People of the benchmark's own in the sample company: support agents without a past. */
record BenchPeople(List<Person> all) {

    static final String ROLE = "support";
    private static final int HANDS = 8;

    record Person(String userName, String id) {}

    static BenchPeople none() {
        return new BenchPeople(List.of());
    }

    /** Imports them and waits until curriculum-service has planned for each and metrics-service knows each. */
    static BenchPeople load(int count, Suite suite, LocalStack stack, String tenant)
            throws InterruptedException, SQLException {
        suite.as("hr-admin", "bench-hr", Service.SKILLS).text("/v1/people:import", "text/csv", csv(count));
        var known = People.readAs(suite.as("hr-admin", "bench-hr", Service.SKILLS));
        var people = names(count).map(name -> new Person(name, known.id(name))).toList();
        assign(people, suite);
        awaitCount(
                Database.of(stack, "curriculum"),
                tenant,
                count,
                "select count(*) from directory_person d join learner l using (tenant, person_id)"
                        + " where user_name like 'bench-%' and path_version > 0");
        awaitCount(
                Database.of(stack, "metrics"),
                tenant,
                count,
                "select count(*) from directory_person where user_name like 'bench-%'");
        return new BenchPeople(people);
    }

    /** Each as somebody else of HR: one principal may only make so many requests a second. */
    private static void assign(List<Person> people, Suite suite) throws InterruptedException {
        var body = Map.of(
                "assignments",
                List.of(Map.of(
                        "role",
                        ROLE,
                        "weight",
                        1.0,
                        "from",
                        LocalDate.now(ZoneOffset.UTC).toString())));
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            var assigned = IntStream.range(0, people.size())
                    .mapToObj(n -> hands.submit(() -> suite.as("hr-admin", "bench-hr-" + n % 50, Service.SKILLS)
                            .put("/v1/people/%s/roles".formatted(people.get(n).id()), body)))
                    .toList();
            for (var one : assigned) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A role could not be assigned", e.getCause());
        }
    }

    private static void awaitCount(Database database, String tenant, int count, String query)
            throws SQLException, InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("set app.tenant = '" + tenant + "'");
            for (var seen = -1L; seen < count; TimeUnit.MILLISECONDS.sleep(200)) {
                try (var row = statement.executeQuery(query)) {
                    row.next();
                    seen = row.getLong(1);
                }
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "Only %d of %d after three minutes: %s".formatted(seen, count, query));
                }
            }
        }
    }

    private static String csv(int count) {
        var header = "externalId,userName,displayName,email,managerExternalId,team,location,timeZone,startDate,endDate";
        var rows = names(count)
                .map(name -> "%s,%s,%s,%s@bench.example,,support,Lisbon,Europe/Lisbon,%s,"
                        .formatted(
                                name,
                                name,
                                name,
                                name,
                                LocalDate.now(ZoneOffset.UTC).minusDays(1)));
        return String.join("\r\n", Stream.concat(Stream.of(header), rows).toList()) + "\r\n";
    }

    private static Stream<String> names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj("bench-%05d"::formatted);
    }
}
