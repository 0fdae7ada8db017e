package org.skillway.skills.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.assignment.domain.RoleAssignment;

/** Keeps the roles of a person as one JSON document. */
@Converter
class AssignmentsJson implements AttributeConverter<List<RoleAssignment>, String> {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final TypeReference<List<RoleAssignment>> ASSIGNMENTS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<RoleAssignment> assignments) {
        try {
            return JSON.writeValueAsString(assignments);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Assignments are always serialisable", e);
        }
    }

    /** None where an outer join finds no document. */
    @Override
    public List<RoleAssignment> convertToEntityAttribute(@Nullable String json) {
        try {
            return json == null ? List.of() : JSON.readValue(json, ASSIGNMENTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored assignments are ours", e);
        }
    }
}
