package org.skillway.suite.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.skillway.suite.Seed;
import org.skillway.suite.company.CompanyFiles;
import org.skillway.suite.company.People;
import org.skillway.suite.company.Service;
import org.skillway.suite.company.Suite;

/**
 * P10, P12 and P13 from outside: whoever asks whatever about whomever gets what a table says that was written from the
 * policy (docs/guide/access.md) and the company's own file of people; each read about somebody else, and each denial, is
 * on record once; and somebody of another tenant gets nothing of anybody.
 */
@ExtendWith(ToldSuite.Resolver.class)
class AccessIT {

    private static final int REQUESTS = 2_000;
    private static final List<String> EVERYBODY = List.of("ld-admin", "hr-admin", "integration");

    private record Asked(
            PersonRead read, String role, String viewer, String person, String personId, int expected, int answered) {

        /** Whether what is on record of it is what must be: one row of what was refused or read about somebody else. */
        boolean isRecordedAs(List<String> rows) {
            return switch (answered) {
                case 403 -> rows.equals(List.of("denied operation/" + read.operation()));
                case 404 -> rows.equals(List.of("denied person/" + personId));
                // Some note by the role alone who reads, and so also who reads about themselves.
                default ->
                    rows.equals(read.isOnRecord() ? List.of("read person/" + personId) : List.of())
                            || (viewer.equals(person) && rows.isEmpty());
            };
        }
    }

    @Test
    void everyAnswerIsThatOfTheTable(ToldSuite told) throws IOException {
        var seed = Seed.of("AccessIT");
        var company = new CompanyFiles(ToldSuite.COMPANY);
        var suite = Suite.local(told.stack().endpoints(), company.tenant());
        var people = People.readAs(suite.as("hr-admin", company.persona("hr-admin"), Service.SKILLS));
        var lines = Lines.of(company);
        var random = seed.random();
        var reads = PersonRead.all();

        var answers = new ArrayList<Asked>();
        for (int i = 0; i < REQUESTS; i++) {
            var read = any(reads, random);
            var role = any(PersonRead.ROLES, random);
            var viewer = any(lines.people(), random);
            // Half of the time somebody whom the viewer may well see: of forty people most have nothing to do with each
            // other.
            var person = random.nextBoolean() ? any(lines.people(), random) : any(lines.near(viewer), random);
            var status = suite.as(role, viewer, read.service())
                    .ask(
                            "GET",
                            read.about(people.id(person)),
                            "application/json",
                            "",
                            Map.of("X-Request-Id", seed.name(i)))
                    .status();
            answers.add(new Asked(
                    read,
                    role,
                    viewer,
                    person,
                    people.id(person),
                    expected(read, role, viewer, person, lines),
                    status));
        }

        seed.say("%d reads of %d kinds: %s".formatted(REQUESTS, reads.size(), byStatus(answers)));
        assertThat(reads).hasSizeGreaterThan(30);
        assertThat(answers.stream()
                        .filter(asked -> asked.answered() != asked.expected())
                        .map(Asked::toString))
                .isEmpty();
        assertThat(byStatus(answers)).containsOnlyKeys(200, 403, 404);
        var records = Records.of(suite, company.persona("auditor"));
        assertThat(IntStream.range(0, REQUESTS)
                        .filter(i -> !answers.get(i).isRecordedAs(records.of(seed.name(i))))
                        .mapToObj(i -> "%s is on record as %s".formatted(answers.get(i), records.of(seed.name(i)))))
                .isEmpty();
    }

    @Test
    void anotherTenantSeesNothingOfAnybody(ToldSuite told) throws IOException {
        var company = new CompanyFiles(ToldSuite.COMPANY);
        var here = Suite.local(told.stack().endpoints(), company.tenant());
        var there = Suite.local(told.stack().endpoints(), "somebody-elses-company");
        var people = People.readAs(here.as("hr-admin", company.persona("hr-admin"), Service.SKILLS));

        for (var read : PersonRead.all()) {
            for (var role : read.roles()) {
                var answer = there.as(role, Slip.ROSA, read.service()).askGet(read.about(people.id(Slip.ROSA)));
                assertThat(answer.status()).as("%s as %s", read, role).isEqualTo(404);
            }
        }
    }

    private static int expected(PersonRead read, String role, String viewer, String person, Lines lines) {
        if (!read.roles().contains(role)) {
            return 403;
        }
        return EVERYBODY.contains(role) || lines.sees(role, viewer, person) ? 200 : 404;
    }

    private static Map<Integer, Long> byStatus(List<Asked> answers) {
        var counts = new LinkedHashMap<Integer, Long>();
        answers.forEach(asked -> counts.merge(asked.answered(), 1L, Long::sum));
        return counts;
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
