package org.skillway.suite.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What one answer led to: how much evidence the belief rests on since, and how many events of each kind were told. One
 * says that it is recorded, one what is believed now, and one what comes next where that became different.
 */
record Consequence(String operation, String activity, int evidence, int recorded, int believed, int rerouted) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** As the caller was answered. */
    static Consequence of(Workload.Acknowledged acknowledged) {
        try {
            var view = JSON.readTree(acknowledged.reply().body());
            return new Consequence(
                    acknowledged.operation(),
                    view.required("activityId").asText(),
                    view.required("mastery").required("evidence").asInt(),
                    1,
                    1,
                    view.required("path").required("changed").asBoolean() ? 1 : 0);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Not an answer: " + acknowledged.reply().body(), e);
        }
    }

    boolean whole() {
        return recorded == 1 && believed == 1 && rerouted <= 1;
    }
}
