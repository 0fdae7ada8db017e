package org.skillway.curriculum;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.skillway.platform.testing.Tokens;

/** The sample company's files, and callers of one tenant. */
final class Company {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FILES = Path.of(System.getProperty("skillway.root", ".."), "suite", "company");

    private Company() {}

    /** All modules of all files as one array. */
    static ArrayNode modules() {
        ArrayNode all = JSON.createArrayNode();
        try (var files = Files.list(FILES.resolve("modules"))) {
            for (Path file : files.sorted().toList()) {
                JSON.readTree(file.toFile()).forEach(all::add);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The sample company has no modules", e);
        }
        return all;
    }

    /** The index of the right option of an item, or of a wrong one; of an item that is not there, any. */
    static int option(String module, String item, boolean right) {
        for (JsonNode each : modules()) {
            for (JsonNode asked : each.get("items")) {
                if (each.get("key").asText().equals(module)
                        && asked.get("key").asText().equals(item)) {
                    int answer = asked.get("answer").asInt();
                    return right ? answer : (answer + 1) % asked.get("options").size();
                }
            }
        }
        return 0;
    }

    /** The keys of a module's items. */
    static List<String> items(String module) {
        List<String> keys = new ArrayList<>();
        for (JsonNode each : modules()) {
            if (each.get("key").asText().equals(module)) {
                each.get("items").forEach(item -> keys.add(item.get("key").asText()));
            }
        }
        return keys;
    }

    /** A module that asks one question without options. */
    static ObjectNode withOpenQuestion(String key) {
        ObjectNode module = modules().get(0).deepCopy();
        module.put("key", key).putArray("prerequisites");
        module.putArray("items")
                .addObject()
                .put("key", key + "-1")
                .put("prompt", "What do you say first?")
                .put("difficultyLevel", 2);
        return module;
    }

    /** What a role asks for, as its event carries it. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> roleMap(String role) {
        return JSON.convertValue(read("roles/" + role + ".json").get("skills"), List.class);
    }

    /** What is said about a person at hire: skill, level, kind. */
    static List<String[]> experienceOf(String userName) {
        List<String[]> said = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(FILES.resolve("prior-experience.csv"))) {
                String[] cells = line.split(",", 5);
                if (cells[0].equals(userName)) {
                    said.add(new String[] {cells[1], cells[2], cells[3]});
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("The sample company has no experience", e);
        }
        return said;
    }

    static RequestSpecification as(String role, String userName, String tenant) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of(role, userName, tenant))
                .contentType("application/json");
    }

    private static JsonNode read(String file) {
        try {
            return JSON.readTree(FILES.resolve(file).toFile());
        } catch (IOException e) {
            throw new IllegalStateException("The sample company has no " + file, e);
        }
    }
}
