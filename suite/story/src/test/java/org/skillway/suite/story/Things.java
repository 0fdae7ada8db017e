package org.skillway.suite.story;

import static java.util.Comparator.comparingInt;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a company has, one thing of each kind by its id or key: by the word that addresses use for the kind, and by the name of
 * the field that it was found in, after a dot.
 */
record Things(Map<String, String> found) {

    /** What a thing in a list is called by. */
    private static final List<String> NAMES = List.of("id", "key", "role", "ref");

    /** Fields that name a thing. */
    private static final Pattern NAMING = Pattern.compile("\\w+Id|skill|module|role|family|kpi|team|class");

    /** Where the words of an address and of an answer differ. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            entry("chains", ".correlationId"),
            entry("roles", ".role"),
            entry("retention-policies", ".class"),
            entry("role-families", ".family"),
            entry("pins", ".module"),
            entry("deferrals", ".module"),
            entry("refreshers", ".module"),
            entry("content-backlog", "modules"),
            entry("time-budget-requests", "requests"),
            entry("charts", ".kpi"),
            entry("skill", "skills"),
            entry("people", ".personId"));

    /** Names of the release, which are no company's. */
    private static final List<String> NOBODYS =
            List.of("versions", "retention-policies", ".class", "role-map-templates", "role-families", ".family");

    private static final Pattern PLACE = Pattern.compile("([a-z-]+)/\\{([a-zA-Z]+)}");

    static Things none() {
        return new Things(new TreeMap<>(Map.of("versions", "1")));
    }

    /** Takes note of what an answer names; the first of a kind stays. */
    void note(String path, JsonNode answer) {
        var kind = path.substring(path.lastIndexOf('/') + 1);
        (answer.isArray() ? answer : answer.path("data"))
                .forEach(item -> Stream.concat(NAMES.stream(), ids(item))
                        .map(item::path)
                        .filter(JsonNode::isTextual)
                        .findFirst()
                        .ifPresent(name -> found.putIfAbsent(kind, name.asText())));
        noteFields(answer);
    }

    private static Stream<String> ids(JsonNode item) {
        return item.properties().stream().map(Map.Entry::getKey).filter(name -> name.endsWith("Id"));
    }

    private void noteFields(JsonNode node) {
        node.properties().stream()
                .filter(field -> field.getValue().isTextual()
                        && NAMING.matcher(field.getKey()).matches())
                .forEach(field ->
                        found.putIfAbsent("." + field.getKey(), field.getValue().asText()));
        node.forEach(this::noteFields);
    }

    /** The thing for a place in an address, in a body or in a query. */
    Optional<String> at(String kind, String name) {
        return Stream.of(kind, ALIASES.getOrDefault(kind, ""), "." + name)
                .flatMap(one -> Stream.ofNullable(found.get(one)))
                .findFirst();
    }

    /** The address with a thing at each of its places; empty where there is none of a kind. */
    Optional<String> address(String template) {
        var places = PLACE.matcher(template).results().toList();
        var known = places.stream().allMatch(place -> at(place.group(1), "").isPresent());
        return known
                ? Optional.of(PLACE.matcher(template)
                        .replaceAll(place ->
                                place.group(1) + "/" + at(place.group(1), "").orElseThrow()))
                : Optional.empty();
    }

    /** As many of the same kinds, which nobody has. */
    Things madeUp() {
        var names = new HashMap<String, String>();
        var others = new TreeMap<String, String>();
        found.forEach((kind, thing) -> others.put(
                kind, NOBODYS.contains(kind) ? thing : names.computeIfAbsent(thing, one -> madeUp(one, names.size()))));
        return new Things(others);
    }

    private static String madeUp(String thing, int number) {
        return isId(thing) ? UUID.randomUUID().toString() : "nobodys-" + number;
    }

    /** Text that names things of this company without their names, so that it can be compared with another's. */
    String blanked(String text) {
        return found.values().stream()
                .filter(thing -> thing.length() > 1)
                .sorted(comparingInt(String::length).reversed())
                .reduce(text, (blank, thing) -> blank.replace(thing, "_"));
    }

    static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
