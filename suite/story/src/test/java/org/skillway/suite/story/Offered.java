package org.skillway.suite.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.skillway.suite.company.Answer;
import org.skillway.suite.company.Service;
import org.skillway.suite.company.Suite;

/** Something that a contract offers to whoever has a token: an operation, or a field of GraphQL's query. */
record Offered(
        Service service,
        String method,
        String template,
        @Nullable JsonNode body,
        String query) {

    static final String EVERY_ROLE = "learner mentor manager ld-admin hr-admin integration analyst auditor";

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Path CONTRACTS = Path.of(System.getProperty("skillway.root"), "docs/api");

    /** Name, arguments and type of a field; a directive has parentheses of its own. */
    private static final Pattern FIELD =
            Pattern.compile("^  (\\w+)(\\((?:[^()]|\\([^()]*\\))*\\))?: ([\\[\\]!\\w]+)", Pattern.MULTILINE);

    private static final Pattern ARGUMENT = Pattern.compile("(\\w+): (\\[?)String");
    private static final Set<String> SCALARS = Set.of("Boolean", "String", "Int", "Float");

    static List<Offered> everything() throws IOException {
        var all = new ArrayList<Offered>();
        for (var service : Service.values()) {
            all.addAll(of(service));
        }
        return all;
    }

    private static List<Offered> of(Service service) throws IOException {
        var name = service.name().toLowerCase(Locale.ROOT);
        var rest = new YAMLMapper()
                .readTree(CONTRACTS.resolve(name + ".openapi.yaml").toFile());
        var all = new ArrayList<Offered>();
        rest.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .filter(operation ->
                                !operation.getValue().path("security").isEmpty())
                        .forEach(operation -> all.add(new Offered(
                                service,
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                body(operation.getValue(), rest),
                                ""))));
        var schema = Files.readString(CONTRACTS.resolve(name + ".graphql"));
        var query = schema.substring(schema.indexOf("type Query {"));
        FIELD.matcher(query.substring(0, query.indexOf("\n}")))
                .results()
                .forEach(field -> all.add(new Offered(
                        service,
                        "POST",
                        "/graphql",
                        null,
                        field.group(1) + Optional.ofNullable(field.group(2)).orElse("") + ": " + field.group(3))));
        return all;
    }

    private static @Nullable JsonNode body(JsonNode operation, JsonNode contract) {
        var schema = operation.at("/requestBody/content/application~1json/schema");
        return schema.isMissingNode() ? null : new Specimen(contract).of(schema);
    }

    boolean reads() {
        return method.equals("GET") || !query.isEmpty();
    }

    boolean isList() {
        return method.equals("GET") && !template.contains("{");
    }

    /** Whether it is read at an address that names nobody. */
    boolean isOfNobody() {
        return method.equals("GET") && !template.startsWith("/v1/people/{");
    }

    boolean namesSomething() {
        return template.contains("{") || ARGUMENT.matcher(query).find();
    }

    /** Empty where there is nothing of a kind to ask for. */
    Optional<Answer> with(Things things, Suite suite, String userName) {
        return things.address(template)
                .map(address -> suite.as(EVERY_ROLE, userName, service)
                        .ask(
                                method,
                                address,
                                "application/json",
                                query.isEmpty() ? text(things) : graphql(things),
                                Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"0\"")));
    }

    private String text(Things things) {
        if (body == null) {
            return "";
        }
        JsonNode own = body.deepCopy();
        fill(own, things);
        return own.toString();
    }

    private static void fill(JsonNode body, Things things) {
        if (body instanceof ObjectNode object) {
            object.properties().stream()
                    .filter(field -> field.getValue().isTextual())
                    .forEach(field -> thing(field.getKey(), field.getValue().asText(), things)
                            .ifPresent(thing -> field.setValue(TextNode.valueOf(thing))));
        }
        body.forEach(part -> fill(part, things));
    }

    /** An id of a field that names nothing else is somebody's. */
    private static Optional<String> thing(String name, String specimen, Things things) {
        if (Things.isId(specimen)) {
            return things.at(name, name).filter(Things::isId).or(() -> things.at("people", ""));
        }
        return specimen.equals("specimen-text") ? things.at(name, "") : Optional.empty();
    }

    private String graphql(Things things) {
        var field = FIELD.matcher("  " + query).results().findFirst().orElseThrow();
        var arguments = ARGUMENT.matcher(Optional.ofNullable(field.group(2)).orElse(""))
                .results()
                .flatMap(argument -> argument(field.group(1), argument.group(1), things)
                        .map(thing -> "%s: %s"
                                .formatted(
                                        argument.group(1), "[".equals(argument.group(2)) ? "[" + thing + "]" : thing))
                        .stream())
                .collect(Collectors.joining(", "));
        var asked = field.group(1)
                + (arguments.isEmpty() ? "" : "(" + arguments + ")")
                + (SCALARS.contains(field.group(3).replaceAll("[\\[\\]!]", "")) ? "" : " { __typename }");
        return "{\"query\": \"{ " + asked.replace("\"", "\\\"") + " }\"}";
    }

    private static Optional<String> argument(String field, String name, Things things) {
        var thing = switch (name) {
            case "id", "key" -> things.at(kind(field), "");
            case "personId", "personIds" -> things.at("people", "");
            case "role", "skill", "module", "team", "family", "findingId", "decisionId", "correlationId" ->
                things.at(name.replaceFirst("Id$", "") + "s", name);
            default -> Optional.<String>empty();
        };
        return thing.map(text -> "\"" + text + "\"");
    }

    private static String kind(String field) {
        return switch (field) {
            case "person" -> "people";
            case "curriculum" -> "curricula";
            case "takenModule" -> "modules";
            case "teamMembers" -> "teams";
            default -> field + "s";
        };
    }

    @Override
    public String toString() {
        return "%s %s %s%s"
                .formatted(service, method, template, query.isEmpty() ? "" : " " + query.replaceAll("\\s+", " "));
    }
}
