package org.skillway.suite.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.skillway.suite.bench.BenchPeople.Person;

/** Answers that support agents give to the items of their role's modules, three in four of them right. */
final class ActivityRequests {

    private record Asked(String module, String item, int right, int options) {

        int option(boolean correct) {
            return correct ? right : (right + 1) % options;
        }
    }

    private final List<Person> people;
    private final List<String> tokens;
    private final List<Asked> items;

    ActivityRequests(Stand stand) {
        people = stand.active();
        tokens = tokens(stand);
        items = items(stand);
    }

    static List<String> tokens(Stand stand) {
        return stand.active().stream()
                .map(person -> stand.tokens().of("learner", person.userName()))
                .toList();
    }

    /** Neighbouring requests are of different people, as they are in a company. */
    byte[] nth(int n) {
        var who = n % people.size();
        var asked = items.get((n / people.size() + 7 * who) % items.size());
        var json =
                "{\"personId\":\"%s\",\"module\":\"%s\",\"kind\":\"answered\",\"item\":\"%s\",\"response\":%d,\"helpLevel\":\"none\",\"seconds\":20,\"occurredAt\":\"%s\"}"
                        .formatted(
                                people.get(who).id(),
                                asked.module(),
                                asked.item(),
                                asked.option(n % 4 != 3),
                                Instant.now());
        return Wire.post("/v1/activities", tokens.get(who), "Idempotency-Key: " + UUID.randomUUID() + "\r\n", json);
    }

    /** The skills that the role asks for. */
    static List<String> skills(Stand stand) {
        var skills = new ArrayList<String>();
        stand.company()
                .json("roles/" + BenchPeople.ROLE + ".json")
                .at("/skills")
                .forEach(entry -> skills.add(entry.at("/skill").asText()));
        return skills;
    }

    private static List<Asked> items(Stand stand) {
        var skills = skills(stand);
        var items = new ArrayList<Asked>();
        for (JsonNode module : stand.company().modules()) {
            if (skills.contains(module.at("/outcome/skill").asText())) {
                module.at("/items")
                        .forEach(item -> items.add(new Asked(
                                module.at("/key").asText(),
                                item.at("/key").asText(),
                                item.at("/answer").asInt(),
                                item.at("/options").size())));
            }
        }
        return List.copyOf(items);
    }
}
