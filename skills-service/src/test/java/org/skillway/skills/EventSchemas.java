package org.skillway.skills;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The published schemas of this service's events, and a golden sample of each. */
final class EventSchemas {

    static final List<String> TYPES = List.of(
            "org.skillway.skills.person.changed.v1",
            "org.skillway.skills.role.assigned.v1",
            "org.skillway.skills.evidence.recorded.v1",
            "org.skillway.skills.gap.changed.v1",
            "org.skillway.skills.role-map.published.v1");

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private EventSchemas() {}

    /** What the schema of the type has against the data. */
    static List<String> complaints(String type, String data) {
        var schema = REGISTRY.getSchema(resource(type + ".schema.json"));
        return schema
                .validate(
                        data,
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    static String sample(String type) {
        return resource(type + ".sample.json");
    }

    private static String resource(String name) {
        try (var stream = EventSchemas.class.getResourceAsStream("/events/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("No " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Could not read " + name, e);
        }
    }
}
