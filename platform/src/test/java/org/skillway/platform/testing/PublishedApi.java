package org.skillway.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

    /** A field of what an operation is sent, or of each entry of the list that it is sent; of a type as above. */
    record TypedField(String method, String path, String mediaType, boolean ofEntries, String name, String type) {

        /** The body that says nothing else. */
        String body(String json) {
            var one = "{\"" + name + "\": " + json + "}";
            return ofEntries ? "[" + one + "]" : one;
        }

        String pointer() {
            return (ofEntries ? "/0/" : "/") + name;
        }

        @Override
        public String toString() {
            return method + " " + path + " " + pointer();
        }
    }

    static final Path FOLDER = Path.of(System.getProperty("skillway.root", ".."), "docs", "api");

    private static final Map<Path, Optional<PublishedApi>> READ = new ConcurrentHashMap<>();

    private record Operation(String method, Pattern path, JsonNode answers) {

        static Operation of(String path, String method, JsonNode described) {
            var pattern = Pattern.compile(path.replaceAll("\\{[^}]*}", "[^/:]+"));
            return new Operation(method.toUpperCase(Locale.ROOT), pattern, described.path("responses"));
        }

        boolean is(String asked, String at) {
            return method.equals(asked) && path.matcher(at).matches();
        }
    }

    private final JsonNode document;
    private final List<Operation> operations;

    /** By the node that describes a body; each takes the whole document to read. */
    private final Map<JsonNode, Schema> bodies = Collections.synchronizedMap(new IdentityHashMap<>());

    private PublishedApi(JsonNode document) {
        this.document = document;
        this.operations = document.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(each -> Operation.of(path.getKey(), each.getKey(), each.getValue())))
                .toList();
    }

    /** The module's contract of a kind; only services have one. */
    static Path file(String kind) {
        var module = Path.of("").toAbsolutePath().getFileName().toString();
        return FOLDER.resolve(module.replace("-service", "") + "." + kind);
    }

    /** That of the module under test, which is read once. */
    static Optional<PublishedApi> ofModule() {
        return READ.computeIfAbsent(file("openapi.yaml"), PublishedApi::read);
    }

    private static Optional<PublishedApi> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(new PublishedApi(EventSchemas.closed(new YAMLMapper().readTree(file.toFile()))))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing about what the document does not know: GraphQL, health, paths that nobody offers. */
    List<String> complaints(String method, String path, Answer answer) {
        return operations.stream()
                .filter(operation -> operation.is(method, path))
                .findFirst()
                .map(operation -> complaints(operation.answers(), answer))
                .orElse(List.of());
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

    /** Every field of the bodies, without those of what the fields hold. */
    Stream<TypedField> typedFields() {
        return document.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .flatMap(each -> typedFields(
                                each.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                mediaType(each.getValue()),
                                each.getValue())));
    }

    private Stream<TypedField> typedFields(String method, String path, String mediaType, JsonNode operation) {
        var body = resolved(
                operation.path("requestBody").path("content").path(mediaType).path("schema"));
        var entries = body.has("items");
        return (entries ? resolved(body.get("items")) : body)
                .path("properties").properties().stream()
                        .map(field -> new TypedField(
                                method, path, mediaType, entries, field.getKey(), typeOf(field.getValue())));
    }

    private static String mediaType(JsonNode operation) {
        return operation.at("/requestBody/content").properties().stream()
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("application/json");
    }

    /** Empty where it may be one of several. */
    private String typeOf(JsonNode described) {
        var schema = resolved(described);
        var type = Stream.concat(
                        Stream.of(schema.path("type")), schema.path("type").valueStream())
                .map(JsonNode::asText)
                .filter(name -> !name.isEmpty() && !name.equals("null"))
                .findFirst()
                .orElse("");
        return type.equals("string") ? schema.path("format").asText("string") : type;
    }

    private List<String> complaints(JsonNode answers, Answer answer) {
        var status = Integer.toString(answer.status());
        var promised = resolved(answers.has(status) ? answers.get(status) : answers.path("default"));
        if (promised.isMissingNode() || (answer.status() < 400 && !answers.has(status))) {
            return List.of("status " + status + " is not promised");
        }
        for (var header : List.of("X-Request-Id", "ETag")) {
            if (promised.path("headers").has(header) != (answer.header(header) != null)) {
                return List.of("header " + header + " is " + answer.header(header));
            }
        }
        var body = answer.body();
        var schema = promised.path("content")
                .path(answer.contentType().split(";", 2)[0])
                .path("schema");
        if (schema.isMissingNode()) {
            return body.isEmpty() ? List.of() : List.of("a body of " + answer.contentType() + " is not promised");
        }
        return EventSchemas.complaints(bodies.computeIfAbsent(schema, this::compiled), body);
    }

    private Schema compiled(JsonNode body) {
        ObjectNode whole = body.deepCopy();
        return EventSchemas.compiled(whole.set("components", document.get("components")));
    }

    private JsonNode resolved(JsonNode part) {
        return part.has("$ref") ? document.at(part.get("$ref").asText().substring(1)) : part;
    }
}
