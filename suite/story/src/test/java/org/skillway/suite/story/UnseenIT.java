package org.skillway.suite.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.skillway.suite.Seed;
import org.skillway.suite.company.Answer;
import org.skillway.suite.company.CompanyFiles;
import org.skillway.suite.company.People;
import org.skillway.suite.company.Service;
import org.skillway.suite.company.Suite;

/**
 * P10 and P13 for writes and for GraphQL, from outside: about somebody whom they may not see nobody can do anything, what
 * they are answered is what they would be answered if that person did not exist, and that they asked is on record once.
 */
@ExtendWith(ToldSuite.Resolver.class)
class UnseenIT {

    /** Those who see by relation; the others see everybody. */
    private static final Set<String> RELATED = Set.of("learner", "mentor", "manager");

    private static final Set<String> WRITES = Set.of("post", "put", "patch", "delete");
    private static final Pattern ROLE = Pattern.compile("`([a-z-]+)`");
    private static final Pattern FIELD = Pattern.compile("^  (?=[a-zA-Z]+[(:])", Pattern.MULTILINE);
    private static final String JSON = "application/json";
    private static final int ROUNDS = 3;

    /** Something that can be asked of a service about one person, whose id stands where {@code PERSON} does. */
    private record Request(Service service, String role, String method, String path, String body) {

        Answer about(String id, Suite suite, String viewer, String requestId) {
            return suite.as(role, viewer, service)
                    .ask(
                            method.toUpperCase(Locale.ROOT),
                            path.replace("PERSON", id),
                            JSON,
                            body.replace("PERSON", id),
                            Map.of(
                                    "Idempotency-Key",
                                    UUID.randomUUID().toString(),
                                    "If-Match",
                                    "\"0\"",
                                    "X-Request-Id",
                                    requestId));
        }
    }

    @Test
    void nobodyDoesAnythingAboutThemNorLearnsThatTheyExist(ToldSuite told) throws IOException {
        var seed = Seed.of("UnseenIT");
        var company = new CompanyFiles(ToldSuite.COMPANY);
        var suite = Suite.local(told.stack().endpoints(), company.tenant());
        var people = People.readAs(suite.as("hr-admin", company.persona("hr-admin"), Service.SKILLS));
        var lines = Lines.of(company);
        var random = seed.random();

        var requests = requests();
        var differing = new ArrayList<String>();
        var denied = new HashMap<String, String>();
        for (var request : Collections.nCopies(ROUNDS, requests).stream()
                .flatMap(List::stream)
                .toList()) {
            var unseen = any(lines.people(), random);
            var viewer = any(
                    lines.people().stream()
                            .filter(somebody -> !lines.sees(request.role(), somebody, unseen))
                            .toList(),
                    random);
            var id = people.id(unseen);
            var nobody = UUID.randomUUID().toString();
            var requestId = UUID.randomUUID().toString();
            var about = request.about(id, suite, viewer, requestId);
            var aboutNobody =
                    request.about(nobody, suite, viewer, UUID.randomUUID().toString());
            if (about.status() != aboutNobody.status()
                    || !shape(about, id).equals(shape(aboutNobody, nobody))
                    || (about.ok() && !request.path().equals("/graphql"))) {
                differing.add("%s of %s by %s: %s %s, of nobody %s %s"
                        .formatted(
                                request,
                                unseen,
                                viewer,
                                about.status(),
                                about.body(),
                                aboutNobody.status(),
                                aboutNobody.body()));
            }
            if (about.status() == 404 || about.text("/errors/0/extensions/code").equals("NOT_FOUND")) {
                denied.put(requestId, "%s of person/%s".formatted(request, id));
            }
        }

        seed.say("%d requests, %d answered that there is nobody".formatted(ROUNDS * requests.size(), denied.size()));
        assertThat(differing).isEmpty();
        assertThat(denied).hasSizeGreaterThan(2 * requests.size());
        var records = Records.of(suite, company.persona("auditor"));
        assertThat(denied)
                .allSatisfy((requestId, what) -> assertThat(records.of(requestId))
                        .as(what)
                        .containsExactly("denied " + what.substring(what.lastIndexOf("person/"))));
    }

    /** An answer without what is of its request alone. */
    static String shape(Answer answer, String id) {
        if (answer.body() instanceof ObjectNode problem) {
            problem.remove("requestId");
        }
        return answer.body().toString().replace(id, "PERSON");
    }

    private static List<Request> requests() throws IOException {
        var requests = new ArrayList<Request>();
        for (var service : Service.values()) {
            var name = service.name().toLowerCase(Locale.ROOT);
            var contracts = Path.of(System.getProperty("skillway.root"), "docs/api");
            var rest = new YAMLMapper()
                    .readTree(contracts.resolve(name + ".openapi.yaml").toFile());
            rest.get("paths").properties().stream()
                    .filter(path -> path.getKey().startsWith("/v1/people/{"))
                    .forEach(path -> path.getValue().properties().stream()
                            .filter(operation -> WRITES.contains(operation.getKey()))
                            .forEach(operation -> requests.addAll(
                                    writes(service, path.getKey(), operation.getKey(), operation.getValue(), rest))));
            requests.addAll(fields(service, Files.readString(contracts.resolve(name + ".graphql"))));
        }
        return requests;
    }

    private static List<Request> writes(
            Service service, String path, String method, JsonNode operation, JsonNode contract) {
        var at = path.replaceFirst("\\{[^}]+}", "PERSON")
                .replaceAll("\\{[a-zA-Z]+Id}", UUID.randomUUID().toString())
                .replaceAll("\\{[^}]+}", "specimen");
        var schema = operation.at("/requestBody/content/application~1json/schema");
        var body =
                schema.isMissingNode() ? "" : new Specimen(contract).of(schema).toString();
        return ROLE.matcher(operation.path("description").asText())
                .results()
                .map(found -> found.group(1))
                .filter(RELATED::contains)
                .distinct()
                .map(role -> new Request(service, role, method, at, body))
                .toList();
    }

    /** The fields of a query that ask for a person; {@code person} itself calls that one's id {@code id}. */
    private static List<Request> fields(Service service, String schema) {
        var query = schema.substring(schema.indexOf("type Query {"));
        return FIELD.splitAsStream(query.substring(0, query.indexOf("\n}")))
                .filter(field -> field.contains("personId: String") || field.startsWith("person("))
                .flatMap(field -> RELATED.stream().map(role -> asked(service, role, field)))
                .toList();
    }

    private static Request asked(Service service, String role, String field) {
        var argument = field.contains("personId: String") ? "personId" : "id";
        var query =
                "{ %s(%s: \\\"PERSON\\\") { __typename } }".formatted(field.substring(0, field.indexOf('(')), argument);
        return new Request(service, role, "post", "/graphql", "{\"query\": \"" + query + "\"}");
    }

    static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
