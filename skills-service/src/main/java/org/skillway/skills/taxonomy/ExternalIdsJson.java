package org.skillway.skills.taxonomy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.skillway.skills.taxonomy.domain.ExternalId;

/** Keeps what other frameworks call a skill as one JSON document. */
@Converter
class ExternalIdsJson implements AttributeConverter<List<ExternalId>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<ExternalId>> IDS = new TypeReference<>() {};

    static String json(Object ids) {
        try {
            return JSON.writeValueAsString(ids);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("External ids are always serialisable", e);
        }
    }

    @Override
    public String convertToDatabaseColumn(List<ExternalId> ids) {
        return json(ids);
    }

    @Override
    public List<ExternalId> convertToEntityAttribute(String json) {
        try {
            return JSON.readValue(json, IDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored external ids are ours", e);
        }
    }
}
