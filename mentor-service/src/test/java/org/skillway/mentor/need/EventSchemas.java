package org.skillway.mentor.need;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The published promises about this service's events. */
final class EventSchemas {

    private EventSchemas() {}

    /** What is wrong with the data of an event of this type; nothing, if it keeps the schema. */
    static List<Error> problemsOf(String type, String data) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text("/events/" + type + ".schema.json"), InputFormat.JSON);
        return schema.validate(
                data,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    static String sample(String type) {
        return text("/events/" + type + ".sample.json");
    }

    private static String text(String resource) {
        try (var in = EventSchemas.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
