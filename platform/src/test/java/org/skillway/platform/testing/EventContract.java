package org.skillway.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.jackson.ObjectMapperCustomizer;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.skillway.platform.event.EventDiscarded;
import org.skillway.platform.event.FactType;

/** A sample that was published once stays valid for ever, and the schemas refuse what they should. Services extend it. */
public abstract class EventContract {

    private static final String DISCARDED = ".event.discarded.v1";

    // Looked for once: every test method has an instance of its own.
    private static final Map<String, Class<?>> FACTS = facts();

    private final ObjectMapper json =
            new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    /** With what gives the service's own types their form in JSON. */
    protected EventContract(ObjectMapperCustomizer... forms) {
        List.of(forms).forEach(form -> form.customize(json));
    }

    /** What the module tells of its own, and what platform tells under a type of the module. */
    private static Map<String, Class<?>> facts() {
        var facts = new ClassFileImporter()
                .importPath("target/classes").stream()
                        .filter(type -> type.isAnnotatedWith(FactType.class))
                        .collect(Collectors.<JavaClass, String, Class<?>>toMap(
                                type -> type.getAnnotationOfType(FactType.class).value(), JavaClass::reflect));
        EventSchemas.types().stream()
                .filter(type -> type.endsWith(DISCARDED))
                .forEach(type -> facts.put(type, EventDiscarded.class));
        return facts;
    }

    @Test
    void everyEventHasASchemaAndASample() {
        assertThat(EventSchemas.types())
                .anyMatch(type -> type.endsWith(DISCARDED))
                .containsAll(FACTS.keySet())
                .isEqualTo(EventSchemas.samples());
    }

    @TestFactory
    Stream<DynamicTest> theGoldenSampleFitsItsSchema() {
        return everyType(type -> assertThat(
                        EventSchemas.complaints(type, EventSchemas.sample(type).toString()))
                .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> theGoldenSampleIsWhatTheServiceReadsAndTells() {
        return FACTS.entrySet().stream()
                .map(fact -> DynamicTest.dynamicTest(fact.getKey(), () -> {
                    var sample = EventSchemas.sample(fact.getKey());

                    var told = json.writeValueAsString(json.treeToValue(sample, fact.getValue()));

                    assertThat(json.readTree(told)).isEqualTo(sample);
                }));
    }

    @TestFactory
    Stream<DynamicTest> withoutARequiredFieldItDoesNotFit() {
        return everyType(type -> assertThat(EventSchemas.schema(type).get("required"))
                .isNotEmpty()
                .allSatisfy(field -> {
                    var sample = EventSchemas.sample(type).without(field.asText());

                    assertThat(EventSchemas.complaintsOfAListener(type, sample.toString()))
                            .isNotEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> withAMalformedFieldItDoesNotFit() {
        return everyType(type -> assertThat(formed(type)).isNotEmpty().allSatisfy(field -> {
            var sample = EventSchemas.sample(type).put(field, "~ nothing like this ~");

            assertThat(EventSchemas.complaintsOfAListener(type, sample.toString()))
                    .isNotEmpty();
        }));
    }

    @TestFactory
    Stream<DynamicTest> whatNobodyDescribedIsNotToldAndNoListenerStumblesOverIt() {
        return everyType(type -> {
            var sample = EventSchemas.sample(type);
            addEverywhere(sample);

            assertThat(EventSchemas.complaints(type, sample.toString())).isNotEmpty();
            assertThat(EventSchemas.complaintsOfAListener(type, sample.toString()))
                    .isEmpty();
        });
    }

    private static Stream<DynamicTest> everyType(Consumer<String> check) {
        return EventSchemas.types().stream().map(type -> DynamicTest.dynamicTest(type, () -> check.accept(type)));
    }

    private static List<String> formed(String type) {
        return EventSchemas.schema(type).get("properties").properties().stream()
                .filter(field ->
                        field.getValue().has("format") || field.getValue().has("pattern"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** As a later release might. */
    static void addEverywhere(JsonNode node) {
        node.forEach(EventContract::addEverywhere);
        if (node instanceof ObjectNode object) {
            object.put("displayName", "Rosa Lindqvist");
        }
    }
}
