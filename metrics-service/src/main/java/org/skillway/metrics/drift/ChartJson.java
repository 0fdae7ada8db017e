package org.skillway.metrics.drift;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.drift.domain.DriftState;
import org.skillway.metrics.drift.domain.Slipped;
import org.skillway.metrics.drift.domain.Watching;

/** The chart's state as a compact JSON column. */
@ApplicationScoped
class ChartJson {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "phase")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Watching.class, name = "watching"),
        @JsonSubTypes.Type(value = Slipped.class, name = "slipped")
    })
    private interface Phase {}

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addMixIn(DriftState.class, Phase.class);

    String write(DriftState state) {
        try {
            return json.writerFor(DriftState.class).writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not serialisable: " + state, e);
        }
    }

    DriftState read(@Nullable String state) {
        if (state == null) {
            return DriftState.fresh();
        }
        try {
            return json.readValue(state, DriftState.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not a chart: " + state, e);
        }
    }
}
