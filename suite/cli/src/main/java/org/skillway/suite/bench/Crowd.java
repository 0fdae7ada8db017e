package org.skillway.suite.bench;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.skillway.suite.bench.BenchPeople.Person;
import org.skillway.suite.company.People;
import org.skillway.suite.company.Service;
import org.skillway.suite.company.Suite;

/** A growing number of people of the benchmark's own, each in the team of one lead, known to skills-service. */
final class Crowd {

    static final String LEAD = "crowd-lead-";

    /** Short: thousands of rows must fit one file. */
    static final String TEAM = "team";

    private static final String HEADER =
            "externalId,userName,displayName,email,managerExternalId,team,location,timeZone,startDate,endDate";
    private static final String REVIEW = """
        insert into gap_review_due (tenant, person_id)
        select r.tenant, r.person_id from person_roles r
         where r.tenant = current_tenant() and not exists (
               select from known_gap g where g.tenant = r.tenant and g.person_id = r.person_id)""";
    private static final String OPEN = """
        select exists (select from gap_review_due where tenant = current_tenant())
            or exists (select from outbox_waiting where tenant = current_tenant())""";
    private static final int HANDS = 8;
    private static final int NAMES_OF_HR = 50;

    private final Suite suite;
    private final String tenant;
    private final LocalDate begun = LocalDate.now(ZoneOffset.UTC).minusDays(10);
    private int leads;
    private int people;

    Crowd(Suite suite, String tenant) {
        this.suite = suite;
        this.tenant = tenant;
    }

    int people() {
        return people;
    }

    /** Takes on one more lead and so many people under them, who all hold the role. */
    List<Person> hire(int count, String role) throws InterruptedException {
        var names = enrol(count);
        var known = People.readAs(suite.as("hr-admin", "crowd-hr", Service.SKILLS));
        var hired = names.stream().map(name -> new Person(name, known.id(name))).toList();
        var held = Map.of("assignments", List.of(Map.of("role", role, "weight", 1.0, "from", begun.toString())));
        each(
                hired.size(),
                (hr, n) -> suite.as("hr-admin", hr, Service.SKILLS)
                        .put("/v1/people/%s/roles".formatted(hired.get(n).id()), held));
        return hired;
    }

    /**
     * As the other, for so many that a request for each would take minutes: their roles are written into the database of
     * skills-service as it writes them, and their gaps are left to it to look at. Waits until all is looked at and told.
     */
    void hireAtOnce(int count, String role, Database database) throws InterruptedException, SQLException {
        enrol(count);
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("select set_config('app.tenant', '%s', false)".formatted(tenant));
            statement.execute("""
                insert into person_roles (tenant, person_id, roles, assignments, version, updated_at)
                select p.tenant, p.person_id, array['%1$s'], '[{"role":"%1$s","weight":1.0,"from":"%2$s"}]'::jsonb, 1, now()
                  from person p where p.tenant = current_tenant() and p.external_id ~ '^crowd-[0-9]{5}$'
                on conflict do nothing""".formatted(role, begun));
            statement.execute(REVIEW);
            while (isTrue(statement, OPEN)) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
            statement.execute("analyze");
        }
    }

    private List<String> enrol(int count) {
        leads++;
        var names = IntStream.range(people, people + count)
                .mapToObj("crowd-%05d"::formatted)
                .toList();
        people += count;
        var rows = Stream.concat(
                Stream.of(HEADER, row(LEAD + leads, "")), names.stream().map(name -> row(name, LEAD + leads)));
        suite.as("hr-admin", "crowd-hr", Service.SKILLS)
                .text("/v1/people:import", "text/csv", String.join("\r\n", rows.toList()) + "\r\n");
        return names;
    }

    private static boolean isTrue(Statement statement, String question) throws SQLException {
        try (var row = statement.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** States a level of each of them in each of these skills. */
    void attest(List<Person> some, List<String> skills) throws InterruptedException {
        each(
                some.size() * skills.size(),
                (hr, n) -> suite.as("hr-admin", hr, Service.SKILLS)
                        .post(
                                "/v1/people/%s/evidence"
                                        .formatted(some.get(n / skills.size()).id()),
                                Map.of(
                                        "skill",
                                        skills.get(n % skills.size()),
                                        "level",
                                        1 + n % 4,
                                        "kind",
                                        "manager-observation")));
    }

    private interface Call {
        void make(String hr, int n);
    }

    /** Each as somebody else of HR in turn: one principal may only make so many requests a second. */
    private static void each(int count, Call call) throws InterruptedException {
        List<Callable<Void>> calls = new ArrayList<>();
        for (var n = 0; n < count; n++) {
            var number = n;
            calls.add(() -> {
                call.make("crowd-hr-" + number % NAMES_OF_HR, number);
                return null;
            });
        }
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            for (var done : hands.invokeAll(calls)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A request for the crowd was refused", e.getCause());
        }
    }

    private String row(String name, String lead) {
        return "%s,%s,%s,%s@bench.example,%s,%s,Lisbon,Europe/Lisbon,%s,"
                .formatted(name, name, name, name, lead, TEAM + leads, begun);
    }
}
