package org.skillway.curriculum.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;

/** Domain records as stored JSON; tolerant, so that a replica of an older or newer release can read it. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final ObjectMapper BRIEF =
            MAPPER.copy().setDefaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS));

    static {
        for (Class<?> primitive : List.of(boolean.class, int.class)) {
            BRIEF.configOverride(primitive)
                    .setInclude(JsonInclude.Value.construct(Include.NON_DEFAULT, Include.ALWAYS));
        }
    }

    private Json() {}

    public static String write(Object value) {
        return write(MAPPER, value);
    }

    /** Without what is read the same where it is not there, a null, a zero, a no: what is written often and compared by nobody. */
    public static String brief(Object value) {
        return write(BRIEF, value);
    }

    private static String write(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not serialisable: " + value.getClass(), e);
        }
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored JSON is no " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }
}
