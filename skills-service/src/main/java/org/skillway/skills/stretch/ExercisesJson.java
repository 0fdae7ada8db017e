package org.skillway.skills.stretch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.skillway.skills.stretch.domain.Exercise;

/** Keeps what an assignment exercises as one JSON document. */
@Converter
class ExercisesJson implements AttributeConverter<List<Exercise>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Exercise>> EXERCISES = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Exercise> exercises) {
        try {
            return JSON.writeValueAsString(exercises);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Exercises are always serialisable", e);
        }
    }

    @Override
    public List<Exercise> convertToEntityAttribute(String json) {
        try {
            return JSON.readValue(json, EXERCISES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored exercises are ours", e);
        }
    }
}
