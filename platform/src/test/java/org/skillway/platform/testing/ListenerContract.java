package org.skillway.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;

/** Whatever the module hears is published, and holds all that its listener reads of it. Services extend it. */
public abstract class ListenerContract {

    // Looked for once: every test method has an instance of its own. The module's, and those that platform brings.
    private static final List<Class<?>> LISTENERS = new ClassFileImporter()
            .importPackages("org.skillway").stream()
                    .filter(type -> type.isAnnotatedWith(Hears.class))
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    /** As the inbox reads. */
    private final ObjectMapper tolerant = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @TestFactory
    Stream<DynamicTest> itsServicePublishesIt() {
        return everyListener((listener, hears) -> {
            assertThat(EventSchemas.isPublished(hears.type())).isTrue();
            assertThat(hears.type()).startsWith("org." + hears.from().topicName() + '.');
        });
    }

    @TestFactory
    Stream<DynamicTest> theGoldenSampleIsUnderstoodWithFieldsOfLaterReleases() {
        return everyListener((listener, hears) -> {
            var sample = EventSchemas.sample(hears.type());
            EventContract.addEverywhere(sample);

            assertThat(tolerant.readValue(sample.toString(), payload(listener))).isNotNull();
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsReadIsAlwaysThereUnlessItMayBeNull() {
        return everyListener(
                (listener, hears) -> assertThat(surprises("", payload(listener), EventSchemas.schema(hears.type())))
                        .isEmpty());
    }

    private interface Check {
        void of(Class<?> listener, Hears hears) throws JsonProcessingException;
    }

    private static Stream<DynamicTest> everyListener(Check check) {
        assertThat(LISTENERS).isNotEmpty();
        return LISTENERS.stream().map(listener -> {
            var hears = listener.getAnnotation(Hears.class);
            return DynamicTest.dynamicTest(hears.type(), () -> check.of(listener, hears));
        });
    }

    private Class<?> payload(Class<?> listener) {
        var types = tolerant.getTypeFactory();
        return types.findTypeParameters(types.constructType(listener), FactHandler.class)[0].getRawClass();
    }

    private static Stream<String> surprises(String at, Class<?> read, JsonNode schema) {
        return Arrays.stream(read.getRecordComponents()).flatMap(component -> {
            var here = at + '/' + component.getName();
            var described = schema.path("properties").path(component.getName());
            if (described.isMissingNode()) {
                return Stream.of(here + " is not published");
            }
            var mayLack = !mayBeNull(component) && !isAlwaysThere(component.getName(), schema);
            return Stream.concat(
                    mayLack ? Stream.of(here + " may be absent or null") : Stream.of(),
                    surprisesWithin(here, component, described));
        });
    }

    private static Stream<String> surprisesWithin(String at, RecordComponent component, JsonNode schema) {
        if (component.getType().isRecord()) {
            return surprises(at, component.getType(), schema);
        }
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> item
                        && item.isRecord()
                ? surprises(at, item, schema.path("items"))
                : Stream.of();
    }

    private static boolean mayBeNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isAlwaysThere(String field, JsonNode schema) {
        return contains(schema.path("required"), field)
                && !contains(schema.path("properties").path(field).path("type"), "null");
    }

    private static boolean contains(JsonNode texts, String text) {
        return texts.valueStream().anyMatch(each -> each.asText().equals(text));
    }
}
