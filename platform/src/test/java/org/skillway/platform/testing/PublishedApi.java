package org.skillway.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The committed OpenAPI document of the module under test, and what it has against an answer. */
final class PublishedApi {

    /** A query parameter of an operation: of a JSON type, or of a format where that is text. */
    record TypedQuery(String method, String path, String mediaType, String name, String type) {

        @Override
        public String toString() {
            return method + " " + path + "?" + name;
        }
    }

    static final Path FOLDER = Path.of(System.getProperty("skillway.root", ".."), "docs", "api");

    private final JsonNode document;

    private PublishedApi(JsonNode document) {
        this.document = document;
    }

    /** The module's contract of a kind; only services have one. */
    static Path file(String kind) {
        var module = Path.of("").toAbsolutePath().getFileName().toString();
        return FOLDER.resolve(module.replace("-service", "") + "." + kind);
    }

    static Optional<PublishedApi> read() {
        var file = file("openapi.yaml");
        try {
            return Files.exists(file)
                    ? Optional.of(new PublishedApi(EventSchemas.closed(new YAMLMapper().readTree(file.toFile()))))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing about what the document does not know: GraphQL, health, paths that nobody offers. */
    List<String> complaints(String method, String path, Response answer) {
        return operation(method, path)
                .map(operation -> complaints(operation.get("responses"), answer))
                .orElse(List.of());
    }

    private Optional<JsonNode> operation(String method, String path) {
        return document.get("paths").properties().stream()
                .filter(item -> template(item.getKey()).matcher(path).matches())
                .map(Map.Entry::getValue)
                .filter(item -> item.has(method.toLowerCase(Locale.ROOT)))
                .map(item -> item.get(method.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Every parameter of every query that is more than text. */
    Stream<TypedQuery> typedQueries() {
        return document.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .flatMap(operation -> Stream.concat(
                                        path.getValue().path("parameters").valueStream(),
                                        operation.getValue().path("parameters").valueStream())
                                .map(this::resolved)
                                .filter(parameter ->
                                        parameter.path("in").asText().equals("query"))
                                .map(parameter -> new TypedQuery(
                                        operation.getKey().toUpperCase(Locale.ROOT),
                                        path.getKey(),
                                        mediaType(operation.getValue()),
                                        parameter.get("name").asText(),
                                        typeOf(parameter.get("schema"))))))
                .filter(query -> !query.type().equals("string"));
    }

    private static String mediaType(JsonNode operation) {
        return operation.at("/requestBody/content").properties().stream()
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("application/json");
    }

    private String typeOf(JsonNode parameter) {
        var schema = resolved(parameter);
        return schema.path("type").asText().equals("string")
                ? schema.path("format").asText("string")
                : schema.get("type").asText();
    }

    private static Pattern template(String path) {
        return Pattern.compile(path.replaceAll("\\{[^}]*}", "[^/:]+"));
    }

    private List<String> complaints(JsonNode answers, Response answer) {
        var status = Integer.toString(answer.statusCode());
        var promised = resolved(answers.has(status) ? answers.get(status) : answers.path("default"));
        if (promised.isMissingNode() || (answer.statusCode() < 400 && !answers.has(status))) {
            return List.of("status " + status + " is not promised");
        }
        for (var header : List.of("X-Request-Id", "ETag")) {
            if (promised.path("headers").has(header) != (answer.header(header) != null)) {
                return List.of("header " + header + " is " + answer.header(header));
            }
        }
        var body = answer.asString();
        var schema = promised.path("content")
                .path(answer.contentType().split(";", 2)[0])
                .path("schema");
        if (schema.isMissingNode()) {
            return body.isEmpty() ? List.of() : List.of("a body of " + answer.contentType() + " is not promised");
        }
        ObjectNode whole = schema.deepCopy();
        return EventSchemas.complaints(whole.set("components", document.get("components")), body);
    }

    private JsonNode resolved(JsonNode part) {
        return part.has("$ref") ? document.at(part.get("$ref").asText().substring(1)) : part;
    }
}
