package org.skillway.skills;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sample that was published once stays valid for ever, and the schemas refuse what they should. */
class EventContractTest {

    static List<String> types() {
        return EventSchemas.TYPES;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void theGoldenSampleFitsTheSchema(String type) {
        assertThat(EventSchemas.complaints(type, EventSchemas.sample(type))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void withoutItsFirstFieldItDoesNotFit(String type) throws JsonProcessingException {
        var sample = sample(type);
        sample.remove(sample.fieldNames().next());

        assertThat(EventSchemas.complaints(type, sample.toString())).isNotEmpty();
    }

    /** So a name or a free text cannot slip into an event unnoticed. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void withAFieldNobodyDescribedItDoesNotFit(String type) throws JsonProcessingException {
        var sample = sample(type).set("displayName", TextNode.valueOf("Rosa Lindqvist"));

        assertThat(EventSchemas.complaints(type, sample.toString())).isNotEmpty();
    }

    private static ObjectNode sample(String type) throws JsonProcessingException {
        return (ObjectNode) new ObjectMapper().readTree(EventSchemas.sample(type));
    }
}
