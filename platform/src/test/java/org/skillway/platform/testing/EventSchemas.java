package org.skillway.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The schemas that the services publish of their events, and a golden sample of each. A listener must bear fields that are
 * added later, so a schema forbids none; what a service tells is held to what the schema describes, and no more.
 */
public final class EventSchemas {

    private static final Path ROOT = Path.of(System.getProperty("skillway.root", ".."));
    private static final Path SCHEMAS = Path.of("src", "main", "resources", "events");
    private static final Path SAMPLES = Path.of("src", "test", "resources", "events");
    private static final Pattern TYPE = Pattern.compile("org\\.skillway\\.([a-z]+)\\.[a-z.-]+\\.v[0-9]+");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** Read once: it is long, and everything that a test tells is held to it. */
    private static final class Api {
        private static final JsonNode DOCUMENT = read(YAML, PublishedApi.FOLDER.resolve("skillway.asyncapi.yaml"));
        private static final Schema CLOUD_EVENT = compiled(closed(DOCUMENT.at("/components/schemas/cloudEvent")));
    }

    /** By type. */
    private static final Map<String, Schema> CLOSED = new ConcurrentHashMap<>();

    private EventSchemas() {}

    /** Every type of the module that has a schema. */
    public static Set<String> types() {
        return names(SCHEMAS, ".schema.json");
    }

    /** What the schema of the type has against data that the module tells. */
    public static List<String> complaints(String type, String data) {
        return complaints(CLOSED.computeIfAbsent(type, each -> compiled(closed(schema(each)))), data);
    }

    /** What the AsyncAPI document has against the headers of an event of the type. */
    public static List<String> complaintsAboutHeaders(String type, Map<String, String> headers) {
        var own = Api.DOCUMENT.at("/components/messages/" + type.replace("org.skillway.", "") + "/headers/allOf/1");
        return Stream.of(Api.CLOUD_EVENT, compiled(own))
                .flatMap(schema -> complaints(schema, JSON.valueToTree(headers).toString()).stream())
                .toList();
    }

    /** What a listener who checks the schema has against the data. */
    static List<String> complaintsOfAListener(String type, String data) {
        return complaints(compiled(schema(type)), data);
    }

    static Set<String> samples() {
        return names(SAMPLES, ".sample.json");
    }

    static boolean isPublished(String type) {
        return TYPE.matcher(type).matches() && Files.exists(schemaOf(type));
    }

    static ObjectNode sample(String type) {
        return (ObjectNode) read(JSON, publisher(type).resolve(SAMPLES).resolve(type + ".sample.json"));
    }

    static JsonNode schema(String type) {
        return read(JSON, schemaOf(type));
    }

    private static Path schemaOf(String type) {
        return publisher(type).resolve(SCHEMAS).resolve(type + ".schema.json");
    }

    /** The module of the service that tells events of the type. */
    private static Path publisher(String type) {
        var named = TYPE.matcher(type);
        if (!named.matches()) {
            throw new IllegalArgumentException("'" + type + "' names no service");
        }
        return ROOT.resolve(named.group(1) + "-service");
    }

    static Schema compiled(JsonNode schema) {
        return REGISTRY.getSchema(schema);
    }

    static List<String> complaints(Schema schema, String data) {
        return schema
                .validate(
                        data,
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** So a name or a free text cannot slip into an event unnoticed. */
    static JsonNode closed(JsonNode schema) {
        schema.forEach(EventSchemas::closed);
        if (schema instanceof ObjectNode object && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        return schema;
    }

    private static Set<String> names(Path folder, String ending) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(ObjectMapper format, Path file) {
        try {
            return format.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
