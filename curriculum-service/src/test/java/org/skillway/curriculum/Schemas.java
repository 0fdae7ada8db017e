package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The published schemas of this service's events. */
final class Schemas {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Schemas() {}

    static void assertValid(String type, String payload) {
        var schema = REGISTRY.getSchema(resource("/events/" + type + ".schema.json"));
        assertThat(schema.validate(payload, InputFormat.JSON))
                .as("%s %s", type, payload)
                .isEmpty();
    }

    static String resource(String name) {
        try (var stream = Schemas.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("No " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
