package org.skillway.suite.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;

/** A body that a contract's schema allows, as small as that. */
public record Specimen(JsonNode contract) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern WORD = Pattern.compile("^\\^?\\(?([a-z-]+)\\|");

    public JsonNode of(JsonNode schema) {
        if (schema.has("$ref")) {
            return of(contract.at(schema.get("$ref").asText().substring(1)));
        }
        if (schema.has("allOf")) {
            return of(schema.get("allOf").get(0));
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        var type = schema.path("type").isArray() ? schema.get("type").get(0) : schema.path("type");
        return switch (type.asText()) {
            case "integer", "number" -> JSON.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> JSON.booleanNode(true);
            case "array" -> JSON.arrayNode().add(of(schema.path("items")));
            case "object" -> object(schema);
            default -> JSON.textNode(text(schema));
        };
    }

    private ObjectNode object(JsonNode schema) {
        var object = JSON.objectNode();
        schema.path("required")
                .forEach(name -> object.set(name.asText(), of(schema.at("/properties/" + name.asText()))));
        return object;
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> LocalDate.now(ZoneOffset.UTC).toString();
            case "date-time" -> Instant.now().toString();
            default -> alternatives(schema.path("pattern").asText());
        };
    }

    /** The first of the words that a pattern lists; a key where it lists none. */
    private static String alternatives(String pattern) {
        var first = WORD.matcher(pattern);
        return first.find() ? first.group(1) : "specimen-text";
    }
}
