package org.skillway.suite.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.skillway.suite.company.Service;

/** A read about one person that asks for nothing else, and the roles that the contract names for it. */
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

    private static final Pattern ROLE = Pattern.compile("`([a-z-]+)`");

    /** What the contracts offer. */
    static List<PersonRead> all() throws IOException {
        var reads = new ArrayList<PersonRead>();
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
                            var operation = get.path("operationId").asText();
                            reads.add(new PersonRead(service, path.getKey(), operation, roles(get)));
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

    private static Set<String> roles(JsonNode get) {
        var roles = ROLE.matcher(get.path("description").asText())
                .results()
                .map(found -> found.group(1))
                .filter(ROLES::contains)
                .toList();
        return Set.copyOf(roles);
    }
}
