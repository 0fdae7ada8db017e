package org.skillway.suite.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.skillway.suite.company.Service;
import org.skillway.suite.story.Specimen;

/** Something that a service's contract offers to who has a token. */
record Operation(String method, String path, String body) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    static List<Operation> of(Service service) throws IOException {
        var name = service.name().toLowerCase(Locale.ROOT);
        var contract = Path.of(System.getProperty("skillway.root"), "docs/api", name + ".openapi.yaml");
        var rest = new YAMLMapper().readTree(contract.toFile());
        return rest.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .filter(operation ->
                                !operation.getValue().path("security").isEmpty())
                        .map(operation -> new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                body(operation.getValue(), rest))))
                .toList();
    }

    /** As small as the contract allows; empty where it asks for none. */
    private static String body(JsonNode operation, JsonNode contract) {
        var schema = operation.at("/requestBody/content/application~1json/schema");
        return schema.isMissingNode() ? "" : new Specimen(contract).of(schema).toString();
    }

    boolean writesBelowAnId() {
        return !method.equals("GET") && path.matches(".*\\{[a-zA-Z]*[iI]d}.*");
    }

    boolean readsOfAPerson() {
        return method.equals("GET") && path.matches("/v1/people/\\{[^}]+}(/[a-z-]+)*");
    }

    /** The path as it is asked for about somebody. */
    String about(String personId) {
        return path.replaceFirst("(?<=^/v1/people/)\\{[^}]+}", personId)
                .replaceAll("\\{[a-zA-Z]*[iI]d}", UUID.randomUUID().toString())
                .replaceAll("\\{[^}]+}", "specimen");
    }
}
