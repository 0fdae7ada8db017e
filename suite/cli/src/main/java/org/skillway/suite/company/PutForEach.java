package org.skillway.suite.company;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Puts each entry of a list to its own address; the field that names the address does not go into the body. */
final class PutForEach {

    private PutForEach() {}

    static int person(Client client, JsonNode entries, People people, String resource) {
        for (var entry : entries) {
            var personId = people.id(entry.at("/userName").asText());
            client.put("/v1/people/%s/%s".formatted(personId, resource), without(entry, "userName"));
        }
        return entries.size();
    }

    static int key(Client client, JsonNode entries, String collection) {
        for (var entry : entries) {
            client.put(collection + entry.at("/key").asText(), without(entry, "key"));
        }
        return entries.size();
    }

    private static ObjectNode without(JsonNode entry, String field) {
        return entry.<ObjectNode>deepCopy().without(field);
    }
}
