package org.skillway.skills.rolemap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.skillway.skills.rolemap.domain.Requirement;

/** Keeps the requirements of a role as one JSON document. */
@Converter
public class RequirementsJson implements AttributeConverter<List<Requirement>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Requirement>> REQUIREMENTS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Requirement> requirements) {
        try {
            return JSON.writeValueAsString(requirements);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Requirements are always serialisable", e);
        }
    }

    @Override
    public List<Requirement> convertToEntityAttribute(String json) {
        try {
            return JSON.readValue(json, REQUIREMENTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored requirements are ours", e);
        }
    }
}
