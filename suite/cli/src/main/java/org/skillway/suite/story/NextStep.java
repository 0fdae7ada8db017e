package org.skillway.suite.story;

import com.fasterxml.jackson.databind.JsonNode;

/** What curriculum-service tells somebody to do next, and why. */
record NextStep(String module, String title, String kind, int minutes, String skill, String reason) {

    static NextStep of(JsonNode json) {
        return new NextStep(
                json.at("/module").asText(),
                json.at("/title").asText(),
                json.at("/kind").asText(),
                json.at("/minutes").asInt(),
                json.at("/skill").asText(),
                json.at("/reason").asText());
    }

    @Override
    public String toString() {
        return "“%s” (%s, %d min, %s)".formatted(title, kind, minutes, skill);
    }
}
