package org.skillway.suite.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.skillway.suite.company.Service;

/** A read about one person that asks for nothing else, and the roles that the table names for it (docs/api). */
record PersonRead(Service service, String path, String operation, Set<String> roles) {

    static final List<String> ROLES =
            List.of("learner", "mentor", "manager", "ld-admin", "hr-admin", "analyst", "auditor", "integration");

    /**
     * One asks for a skill or a module, which a contract cannot say; one answers 404 for who offers nothing, too; and the name of
     * whoever offers help is told to more than see them.
     */
    private static final Set<String> LEFT_OUT =
            Set.of("/v1/people/{id}/refreshers", "/v1/people/{id}/mentoring", "/v1/people/{id}/name");

    /** Who somebody is and where they stand: open to who sees them, and on no record. */
    private static final Set<String> NO_SECRET = Set.of("getPerson", "getManagerLine", "getRoles");

    private static final Path CONTRACTS = Path.of(System.getProperty("skillway.root"), "docs/api");

    /** What the contracts offer. */
    static List<PersonRead> all() throws IOException {
        var reads = new ArrayList<PersonRead>();
        for (var service : Service.values()) {
            var name = service.name().toLowerCase(Locale.ROOT);
            var contract = CONTRACTS.resolve(name + ".openapi.yaml");
            var roles = roles(name);
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
                            var operation = get.path("operationId").asText();
                            reads.add(new PersonRead(
                                    service, path.getKey(), operation, roles.getOrDefault(operation, Set.of())));
                        }
                    });
        }
        return reads;
    }

    String about(String personId) {
        return path.replaceAll("\\{[^}]+}", personId);
    }

    boolean isOnRecord() {
        return !NO_SECRET.contains(operation);
    }

    private static boolean asksForMore(JsonNode get) {
        return StreamSupport.stream(get.path("parameters").spliterator(), false)
                .anyMatch(parameter -> parameter.path("in").asText().equals("query")
                        && parameter.path("required").asBoolean());
    }

    /** As somebody wrote them down: what the contracts say follows the code. */
    private static Map<String, Set<String>> roles(String service) throws IOException {
        try (var table = Files.lines(CONTRACTS.resolve(service + ".roles.csv"))) {
            return table.map(line -> line.split(",", -1))
                    .collect(Collectors.toMap(row -> row[0], row -> Set.of(row[1].split(" "))));
        }
    }
}
