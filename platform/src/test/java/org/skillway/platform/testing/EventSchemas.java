package org.skillway.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The published schemas of the module's events and a golden sample of each. A listener must bear fields that are added
 * later, so a schema forbids none; what the module itself tells is held to what the schema describes, and no more.
 */
public final class EventSchemas {

    private static final Path SCHEMAS = Path.of("src", "main", "resources", "events");
    private static final Path SAMPLES = Path.of("src", "test", "resources", "events");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private EventSchemas() {}

    /** Every type that has a schema. */
    public static Set<String> types() {
        return names(SCHEMAS, ".schema.json");
    }

    /** What the schema of the type has against data that the module tells. */
    public static List<String> complaints(String type, String data) {
        return complaints(closed(schema(type)), data);
    }

    /** What the AsyncAPI document has against the headers of an event of the type. */
    public static List<String> complaintsAboutHeaders(String type, Map<String, String> headers) {
        var api = read(YAML, PublishedApi.FOLDER.resolve("skillway.asyncapi.yaml"));
        var own = api.at("/components/messages/" + type.replace("org.skillway.", "") + "/headers/allOf/1");
        var all = Stream.of(closed(api.at("/components/schemas/cloudEvent")), own);
        return all.flatMap(
                        schema -> complaints(schema, JSON.valueToTree(headers).toString()).stream())
                .toList();
    }

    /** What a listener who checks the schema has against the data. */
    static List<String> complaintsOfAListener(String type, String data) {
        return complaints(schema(type), data);
    }

    static Set<String> samples() {
        return names(SAMPLES, ".sample.json");
    }

    static ObjectNode sample(String type) {
        return (ObjectNode) read(JSON, SAMPLES.resolve(type + ".sample.json"));
    }

    static JsonNode schema(String type) {
        return read(JSON, SCHEMAS.resolve(type + ".schema.json"));
    }

    static List<String> complaints(JsonNode schema, String data) {
        return REGISTRY
                .getSchema(schema)
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
