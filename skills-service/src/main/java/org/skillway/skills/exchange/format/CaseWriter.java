package org.skillway.skills.exchange.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.skillway.skills.relation.domain.Criteria;
import org.skillway.skills.relation.domain.Relation;
import org.skillway.skills.relation.domain.RelationKind;
import org.skillway.skills.taxonomy.domain.Skill;

/**
 * Writes a taxonomy as a CASE 1.1 package (CFPackage), item by item. What CASE has no place for stands in the extension
 * {@code skillway} of its item or association, so that {@link CaseReader} gets back all of it.
 */
public final class CaseWriter {

    // Flushed after each item, every one would be a chunk of its own on the wire.
    private static final ObjectMapper JSON = new ObjectMapper().disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

    private final JsonGenerator out;
    private final String time;
    private final Map<String, Skill> skills;
    private final CaseIdentifiers identifiers;
    private final Map<String, Criteria> criteria;

    private CaseWriter(JsonGenerator out, Instant time, Collection<Skill> skills, Collection<Criteria> criteria) {
        this.out = out;
        this.time = time.toString();
        this.skills = skills.stream().collect(Collectors.toMap(Skill::key, Function.identity()));
        this.identifiers = new CaseIdentifiers(skills);
        this.criteria = criteria.stream().collect(Collectors.toMap(Criteria::skill, Function.identity()));
    }

    /** The time is that of the export: CASE asks of every part when it last changed, and no more is promised of it. */
    public static void write(
            OutputStream to,
            Instant time,
            Collection<Skill> skills,
            Collection<Relation> relations,
            Collection<Criteria> criteria)
            throws IOException {
        try (var out = JSON.createGenerator(to)) {
            var writer = new CaseWriter(out, time, skills, criteria);
            out.writeStartObject();
            writer.document();
            out.writeArrayFieldStart("CFItems");
            for (var skill : sorted(skills, Comparator.comparing(Skill::key))) {
                writer.item(skill);
            }
            out.writeEndArray();
            out.writeArrayFieldStart("CFAssociations");
            for (var relation : sorted(relations, Comparator.comparing(Relation::toString))) {
                writer.association(relation);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    private static <T> List<T> sorted(Collection<T> things, Comparator<T> by) {
        return things.stream().sorted(by).toList();
    }

    private void document() throws IOException {
        var id = CaseTerms.identifier("document");
        out.writeObjectFieldStart("CFDocument");
        identify(id);
        out.writeStringField("creator", "Skillway");
        out.writeStringField("title", "Skill taxonomy");
        out.writeStringField("frameworkType", "Skills");
        out.writeStringField("caseVersion", "1.1");
        out.writeFieldName("CFPackageURI");
        link("Skill taxonomy", CaseTerms.identifier("package"));
        out.writeEndObject();
    }

    private void item(Skill skill) throws IOException {
        out.writeStartObject();
        identify(identifiers.of(skill));
        out.writeStringField("fullStatement", skill.name());
        out.writeStringField("humanCodingScheme", skill.key());
        out.writeStringField("CFItemType", skill.kind().code());
        if (!skill.description().isEmpty()) {
            out.writeStringField("notes", skill.description());
        }
        out.writeObjectFieldStart("extensions");
        out.writeFieldName(CaseTerms.EXTENSION);
        JSON.writeValue(out, new CaseItem(skill, criteria.get(skill.key())));
        out.writeEndObject();
        out.writeEndObject();
    }

    private void association(Relation relation) throws IOException {
        var backwards = relation.kind() == RelationKind.PREREQUISITE;
        out.writeStartObject();
        identify(CaseTerms.identifier(
                "association", relation.from(), relation.kind().code(), relation.to()));
        out.writeStringField("associationType", CaseTerms.word(relation.kind()));
        out.writeFieldName("originNodeURI");
        node(backwards ? relation.to() : relation.from());
        out.writeFieldName("destinationNodeURI");
        node(backwards ? relation.from() : relation.to());
        if (relation.kind() == RelationKind.ENCOMPASSES) {
            out.writeObjectFieldStart("extensions");
            out.writeObjectFieldStart(CaseTerms.EXTENSION);
            out.writeNumberField("fraction", relation.fraction());
            out.writeEndObject();
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private void node(String key) throws IOException {
        var skill = skills.get(key);
        if (skill == null) {
            throw new IllegalStateException("A relation names '" + key + "', which is no skill");
        }
        link(skill.name(), identifiers.of(skill));
    }

    private void link(String title, String id) throws IOException {
        out.writeStartObject();
        out.writeStringField("title", title);
        out.writeStringField("identifier", id);
        out.writeStringField("uri", "urn:uuid:" + id);
        out.writeEndObject();
    }

    private void identify(String id) throws IOException {
        out.writeStringField("identifier", id);
        out.writeStringField("uri", "urn:uuid:" + id);
        out.writeStringField("lastChangeDateTime", time);
    }
}
