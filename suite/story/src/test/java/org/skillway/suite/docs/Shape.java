package org.skillway.suite.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compares the names and kinds of values, not the values. What is shown may leave fields out, but invent none. */
final class Shape {

    private Shape() {}

    /** Where {@code shown} differs from {@code real}, as JSON Pointers. */
    static List<String> differences(JsonNode shown, JsonNode real) {
        return differences(shown, real, "").toList();
    }

    private static Stream<String> differences(JsonNode shown, JsonNode real, String pointer) {
        if (shown.getNodeType() != real.getNodeType()) {
            return Stream.of("%s is %s, not %s".formatted(pointer, real.getNodeType(), shown.getNodeType()));
        }
        if (shown.isArray()) {
            return IntStream.range(0, shown.size())
                    .boxed()
                    .flatMap(i -> closest(shown.get(i), real, pointer + "/" + i).stream());
        }
        return shown.propertyStream()
                .flatMap(field ->
                        differences(field.getValue(), real.path(field.getKey()), pointer + "/" + field.getKey()));
    }

    /** An element need not be like every real one: some have fields that others lack. */
    private static List<String> closest(JsonNode shown, JsonNode real, String pointer) {
        return real.valueStream()
                .map(element -> differences(shown, element, pointer).toList())
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of(pointer + " is one of none"));
    }
}
