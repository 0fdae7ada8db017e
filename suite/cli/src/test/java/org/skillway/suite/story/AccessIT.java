package org.skillway.suite.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.skillway.suite.chaos.Seed;
import org.skillway.suite.company.CompanyFiles;
import org.skillway.suite.company.People;
import org.skillway.suite.company.Service;
import org.skillway.suite.company.Suite;

/**
 * P10 and P12 from outside: whoever asks whatever about whomever gets what a table says that was written from the policy
 * (docs/guide/access.md) and the company's own file of people, and somebody of another tenant gets nothing of anybody.
 */
@ExtendWith(ToldSuite.Resolver.class)
class AccessIT {

    private static final int REQUESTS = 2_000;
    private static final List<String> EVERYBODY = List.of("ld-admin", "hr-admin", "integration");
    private static final List<String> ROLES =
            List.of("learner", "mentor", "manager", "ld-admin", "hr-admin", "analyst", "auditor", "integration");

    /** One asks for a skill or a module, which a contract cannot say; the other answers 404 for who offers nothing, too. */
    private static final Set<String> LEFT_OUT = Set.of("/v1/people/{id}/refreshers", "/v1/people/{id}/mentoring");

    private static final Pattern ROLE = Pattern.compile("`([a-z-]+)`");

    /** A read about one person, and the roles that the contract names for it. */
    private record Read(Service service, String path, Set<String> roles) {}

    private record Asked(Read read, String role, String viewer, String person, int expected, int answered) {}

    @Test
    void everyAnswerIsThatOfTheTable(ToldSuite told) throws IOException {
        var seed = Seed.of("AccessIT");
        var company = new CompanyFiles(ToldSuite.COMPANY);
        var suite = Suite.local(told.stack().endpoints(), company.tenant());
        var people = People.readAs(suite.as("hr-admin", company.persona("hr-admin"), Service.SKILLS));
        var lines = Lines.of(company);
        var random = seed.random();
        var reads = reads();

        var answers = new ArrayList<Asked>();
        for (int i = 0; i < REQUESTS; i++) {
            var read = any(reads, random);
            var role = any(ROLES, random);
            var viewer = any(lines.people(), random);
            // Half of the time somebody whom the viewer may well see: of forty people most have nothing to do with each
            // other.
            var person = random.nextBoolean() ? any(lines.people(), random) : any(lines.near(viewer), random);
            var status = suite.as(role, viewer, read.service())
                    .askGet(read.path().replaceAll("\\{[^}]+}", people.id(person)))
                    .status();
            answers.add(new Asked(read, role, viewer, person, expected(read, role, viewer, person, lines), status));
        }

        seed.say("%d reads of %d kinds: %s".formatted(REQUESTS, reads.size(), byStatus(answers)));
        assertThat(reads).hasSizeGreaterThan(30);
        assertThat(answers.stream()
                        .filter(asked -> asked.answered() != asked.expected())
                        .map(Asked::toString))
                .isEmpty();
        assertThat(byStatus(answers)).containsOnlyKeys(200, 403, 404);
    }

    @Test
    void anotherTenantSeesNothingOfAnybody(ToldSuite told) throws IOException {
        var company = new CompanyFiles(ToldSuite.COMPANY);
        var here = Suite.local(told.stack().endpoints(), company.tenant());
        var there = Suite.local(told.stack().endpoints(), "somebody-elses-company");
        var people = People.readAs(here.as("hr-admin", company.persona("hr-admin"), Service.SKILLS));

        for (var read : reads()) {
            for (var role : read.roles()) {
                var answer = there.as(role, Slip.ROSA, read.service())
                        .askGet(read.path().replaceAll("\\{[^}]+}", people.id(Slip.ROSA)));
                assertThat(answer.status()).as("%s as %s", read, role).isEqualTo(404);
            }
        }
    }

    private static int expected(Read read, String role, String viewer, String person, Lines lines) {
        if (!read.roles().contains(role)) {
            return 403;
        }
        return EVERYBODY.contains(role) || lines.sees(role, viewer, person) ? 200 : 404;
    }

    /** What the contracts offer about one person without asking for anything else. */
    private static List<Read> reads() throws IOException {
        var reads = new ArrayList<Read>();
        for (var service : Service.values()) {
            var name = service.name().toLowerCase(Locale.ROOT);
            var contract = Path.of(System.getProperty("skillway.root"), "docs/api", name + ".openapi.yaml");
            new YAMLMapper()
                    .readTree(contract.toFile())
                    .get("paths")
                    .properties()
                    .forEach(path -> {
                        var get = path.getValue().get("get");
                        if (path.getKey().matches("/v1/people/\\{[^}]+}(/[a-z-]+)*")
                                && !LEFT_OUT.contains(path.getKey())
                                && get != null
                                && !asksForMore(get)) {
                            reads.add(new Read(service, path.getKey(), roles(get)));
                        }
                    });
        }
        return reads;
    }

    private static boolean asksForMore(JsonNode get) {
        return StreamSupport.stream(get.path("parameters").spliterator(), false)
                .anyMatch(parameter -> parameter.path("in").asText().equals("query")
                        && parameter.path("required").asBoolean());
    }

    private static Set<String> roles(JsonNode get) {
        var roles = ROLE.matcher(get.path("description").asText())
                .results()
                .map(found -> found.group(1))
                .filter(ROLES::contains)
                .toList();
        return Set.copyOf(roles);
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
