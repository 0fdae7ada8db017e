package org.skillway.suite.company;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everybody in the company as skills-service lists them, found by user name. */
public final class People {

    private final Map<String, JsonNode> byUserName = new LinkedHashMap<>();

    People(Iterable<JsonNode> people) {
        people.forEach(person -> byUserName.put(person.at("/userName").asText(), person));
    }

    /** Reads the list as somebody who may see everyone. */
    public static People readAs(Client hrAdmin) {
        return new People(hrAdmin.list("/v1/people"));
    }

    public String id(String userName) {
        return person(userName, "/id", "/personId");
    }

    public String name(String userName) {
        return person(userName, "/displayName", "/userName");
    }

    /** The name of somebody known by id only; the id itself where nobody has it. */
    public String nameOf(String id) {
        for (var userName : byUserName.keySet()) {
            if (id(userName).equals(id)) {
                return name(userName);
            }
        }
        return id;
    }

    public Iterable<String> userNames() {
        return byUserName.keySet();
    }

    public int size() {
        return byUserName.size();
    }

    private String person(String userName, String... pointers) {
        var person = byUserName.get(userName);
        if (person == null) {
            throw new IllegalArgumentException("No person '%s' among %s".formatted(userName, byUserName.keySet()));
        }
        for (var pointer : pointers) {
            if (person.at(pointer).isTextual()) {
                return person.at(pointer).asText();
            }
        }
        throw new IllegalStateException("The service listed '%s' without any of %s".formatted(userName, pointers[0]));
    }
}
