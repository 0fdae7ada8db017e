package org.skillway.suite.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.skillway.suite.Seed;
import org.skillway.suite.company.CompanyFiles;
import org.skillway.suite.company.People;
import org.skillway.suite.company.Service;
import org.skillway.suite.company.Suite;
import org.skillway.suite.story.ToldSuite;

/** P11 and P16 from outside: no spelling of a path, and nothing that is no valid token, opens anything of any service. */
@ExtendWith(ToldSuite.Resolver.class)
class HostileCallersIT {

    /** Of each service. */
    private static final int PATHS = 2_500;

    private static final int SLIPS = 25;
    private static final String JSON = "application/json";
    private static final String ROSA = "rosa.lindqvist";

    /** Not 429, which would hide what lies behind it. */
    private static final List<Integer> REFUSALS = List.of(400, 401, 403, 404, 405, 415);

    /** Where somebody asks a service for something that a valid token opens. */
    private record Door(Service service, Wire wire, String method, String target, String body) {

        Wire.Answer knock(String token) throws IOException {
            return wire.ask(method, target, "Bearer " + token, body);
        }
    }

    @Test
    void noSpellingOfAPathOpensAnything(ToldSuite told) throws Exception {
        var seed = Seed.of("HostileCallersIT, paths");
        var random = seed.random();
        var suite = suite(told);
        var rosa = rosa(suite);
        var callers = List.of("", "Bearer " + provider(told).token("", Map.of()));

        var statuses = new TreeMap<Integer, Integer>();
        var opened = new ArrayList<String>();
        for (var service : Service.values()) {
            var wire = new Wire(suite.address(service));
            var operations = Operation.of(service);
            for (int i = 0; i < PATHS; i++) {
                var operation = operations.get(random.nextInt(operations.size()));
                var target = Spelling.hostile(operation.about(rosa), random);
                var answer = wire.ask(operation.method(), target, callers.get(i % callers.size()), "");
                statuses.merge(answer.status(), 1, Integer::sum);
                if (!isRefused(target, answer)) {
                    opened.add("%s, %s %s: %s".formatted(service, operation.method(), target, answer));
                }
            }
        }

        seed.say("%d paths of each service: %s".formatted(PATHS, statuses));
        assertThat(opened).isEmpty();
        assertThat(statuses).containsKeys(400, 401, 403, 404);
    }

    @Test
    void nothingThatIsNoValidTokenOpensAnything(ToldSuite told) throws Exception {
        var seed = Seed.of("HostileCallersIT, tokens");
        var roles = "ld-admin hr-admin integration";
        var valid = provider(told).token(roles, Map.of());
        var tokens = MalformedTokens.of(valid).all(seed.random(), SLIPS);
        tokens.add(provider(told).token(roles, Map.of("lifetime", "-60")));
        tokens.add(provider(told).token(roles, Map.of("audience", "another-service")));

        var doors = doors(told);
        var accepted = new ArrayList<String>();
        for (var door : doors) {
            for (var token : tokens) {
                var answer = door.knock(token);
                if (!isUnauthenticated(answer)) {
                    accepted.add("%s with %s: %s".formatted(door, token, answer));
                }
            }
        }

        seed.say("%d tokens at %d doors".formatted(tokens.size(), doors.size()));
        assertThat(accepted).isEmpty();
        for (var door : doors) {
            assertThat(door.knock(valid).status()).as(door.toString()).isEqualTo(200);
        }
    }

    @Test
    void writesNothingUnderIdsThatNobodyHas(ToldSuite told) throws IOException {
        var suite = suite(told);
        var everyRole = "learner mentor manager ld-admin hr-admin integration analyst auditor";

        var statuses = new TreeMap<Integer, Integer>();
        var done = new ArrayList<String>();
        for (var service : Service.values()) {
            var somebody = suite.as(everyRole, company().persona("ld-admin"), service);
            for (var operation : Operation.of(service)) {
                if (operation.writesBelowAnId()) {
                    var target = operation.about(UUID.randomUUID().toString());
                    var answer = somebody.ask(operation.method(), target, JSON, operation.body(), headers());
                    statuses.merge(answer.status(), 1, Integer::sum);
                    if (answer.status() / 100 != 4 || answer.text("/code").isEmpty()) {
                        done.add("%s, %s: %s".formatted(service, operation, answer));
                    }
                }
            }
        }

        System.out.println("[HostileCallersIT] writes under ids that nobody has: " + statuses);
        assertThat(done).isEmpty();
        assertThat(statuses.getOrDefault(404, 0)).isGreaterThan(40);
    }

    private static Map<String, String> headers() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"0\"");
    }

    /** With a problem; what is no URI at all is refused by the framework, before any of our code and without a word. */
    private static boolean isRefused(String target, Wire.Answer answer) {
        return isUri(target)
                ? REFUSALS.contains(answer.status()) && answer.isProblem()
                : answer.status() == 400 && (answer.isProblem() || answer.body().isBlank());
    }

    private static boolean isUri(String target) {
        try {
            new URI(target);
            return true;
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    private static boolean isUnauthenticated(Wire.Answer answer) {
        return answer.status() == 401
                && answer.isProblem()
                && answer.body().contains("\"code\":\"UNAUTHENTICATED\"")
                && answer.head().contains("\r\nwww-authenticate: bearer");
    }

    /** One of REST and one of GraphQL for each service. */
    private static List<Door> doors(ToldSuite told) throws IOException {
        var suite = suite(told);
        var rosa = rosa(suite);
        var doors = new ArrayList<Door>();
        for (var service : Service.values()) {
            var wire = new Wire(suite.address(service));
            var read = Operation.of(service).stream()
                    .filter(Operation::readsOfAPerson)
                    .findFirst()
                    .orElseThrow();
            doors.add(new Door(service, wire, "GET", read.about(rosa), ""));
            doors.add(new Door(service, wire, "POST", "/graphql", "{\"query\":\"{ __typename }\"}"));
        }
        return doors;
    }

    private static Provider provider(ToldSuite told) {
        return new Provider(told.stack().endpoints().oidc(), company().tenant());
    }

    private static Suite suite(ToldSuite told) {
        return Suite.local(told.stack().endpoints(), company().tenant());
    }

    private static CompanyFiles company() {
        return new CompanyFiles(ToldSuite.COMPANY);
    }

    private static String rosa(Suite suite) {
        return People.readAs(suite.as("hr-admin", company().persona("hr-admin"), Service.SKILLS))
                .id(ROSA);
    }
}
