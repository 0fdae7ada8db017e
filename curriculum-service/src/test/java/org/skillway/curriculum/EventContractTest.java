package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every event ever published keeps its golden sample; a schema that refuses one would break a consumer. */
class EventContractTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"activity.recorded.v1", "mastery.changed.v1", "path.changed.v1", "module.published.v1"})
    void theGoldenSampleFitsTheSchema(String event) {
        String type = "org.skillway.curriculum." + event;

        Schemas.assertValid(type, Schemas.resource("/events/" + type + ".sample.json"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"activity.recorded.v1", "mastery.changed.v1", "path.changed.v1", "module.published.v1"})
    void aSampleWithoutARequiredFieldDoesNotFit(String event) throws IOException {
        String type = "org.skillway.curriculum." + event;
        var sample = (ObjectNode) new ObjectMapper().readTree(Schemas.resource("/events/" + type + ".sample.json"));
        var first = sample.fieldNames().next();
        sample.remove(first);

        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Schemas.resource("/events/" + type + ".schema.json"));

        assertThat(schema.validate(sample.toString(), InputFormat.JSON))
                .as("without %s", first)
                .isNotEmpty();
    }
}
