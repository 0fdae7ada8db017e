package org.skillway.suite.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.skillway.suite.company.Answer;
import org.skillway.suite.company.Client;

/** Somebody works through a module: what a learning front end sends while they do. */
record Lesson(Client learner, String personId, JsonNode module) {

    /** The positions of the module's checks. */
    int checks() {
        return module.at("/items").size();
    }

    Answer answer(int check, boolean right, String helpLevel) {
        var activity = activity("answered", helpLevel);
        activity.put("item", module.at("/items/" + check + "/key").asText());
        activity.put("response", option(check, right));
        activity.put("seconds", 25);
        return send(activity);
    }

    Answer complete(String helpLevel) {
        return send(activity("completed", helpLevel));
    }

    /** The right option or the one after it. */
    private int option(int check, boolean right) {
        var item = module.at("/items/" + check);
        var answer = item.at("/answer").asInt();
        return right ? answer : (answer + 1) % item.at("/options").size();
    }

    private Map<String, Object> activity(String kind, String helpLevel) {
        var activity = new LinkedHashMap<String, Object>();
        activity.put("personId", personId);
        activity.put("module", module.at("/key").asText());
        activity.put("kind", kind);
        activity.put("helpLevel", helpLevel);
        activity.put("occurredAt", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        return activity;
    }

    private Answer send(Map<String, Object> activity) {
        return learner.post(
                "/v1/activities",
                activity,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }
}
