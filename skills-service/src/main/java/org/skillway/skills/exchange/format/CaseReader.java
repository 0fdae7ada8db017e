package org.skillway.skills.exchange.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.skillway.skills.relation.domain.Criteria;
import org.skillway.skills.relation.domain.Relation;
import org.skillway.skills.relation.domain.RelationKind;
import org.skillway.skills.taxonomy.domain.ExternalId;
import org.skillway.skills.taxonomy.domain.Skill;
import org.skillway.skills.taxonomy.domain.SkillKind;

/**
 * Reads a CASE package (1.0 and 1.1), item by item. An item of {@link CaseWriter} gives back its skill; any other becomes
 * one by its identifier: its abbreviated statement, or the start of its full statement, is the name, statement and notes
 * are the description. Rubrics, definitions and levels of attainment are passed over.
 */
final class CaseReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ITEMS = "CFItems";
    private static final String ASSOCIATIONS = "CFAssociations";

    private final String file;
    private final Framework framework = new Framework();
    private final Map<String, String> keys = new HashMap<>();
    private final List<JsonNode> associations = new ArrayList<>();
    private String document = "";

    private CaseReader(String file) {
        this.file = file;
    }

    static Framework read(String name, InputStream file) {
        var reader = new CaseReader(name);
        try (var in = JSON.createParser(file)) {
            reader.document(in);
        } catch (JsonProcessingException e) {
            throw new UnreadableFile("'" + name + "' is not well-formed JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UnreadableFile("'" + name + "' cannot be read: " + e.getMessage(), e);
        }
        return reader.framework;
    }

    private void document(JsonParser in) throws IOException {
        if (in.nextToken() != JsonToken.START_OBJECT) {
            throw new UnreadableFile("'" + file + "' is no CASE package: it is no JSON object.");
        }
        var foundItems = false;
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            var field = in.currentName();
            var isList = in.nextToken() == JsonToken.START_ARRAY;
            if (field.equals(ITEMS) && isList) {
                foundItems = true;
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    read(ITEMS, in, this::item);
                }
            } else if (field.equals(ASSOCIATIONS) && isList) {
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    framework.requireRoom(associations.size());
                    associations.add(in.readValueAsTree());
                }
            } else if (field.equals("CFDocument")) {
                document = in.<JsonNode>readValueAsTree().path("identifier").asText();
                framework.isOf(document);
            } else {
                in.skipChildren();
            }
        }
        if (!foundItems) {
            throw new UnreadableFile("'" + file + "' is no CASE package: it has no " + ITEMS + ".");
        }
        associations.forEach(each -> read(ASSOCIATIONS, each, this::association));
    }

    private interface Reader {
        void read(JsonNode node, Place place);
    }

    private void read(String list, JsonParser in, Reader reader) throws IOException {
        read(list, in.<JsonNode>readValueAsTree(), reader);
    }

    private void read(String list, JsonNode node, Reader reader) {
        framework.read(list);
        var place = new Place(list, framework.rows().getOrDefault(list, 0L));
        try {
            reader.read(node, place);
        } catch (BadCell bad) {
            framework.refuse(new RowProblem(list, place.row(), bad.column(), bad.detail()));
        } catch (IllegalArgumentException bad) {
            framework.refuse(RowProblem.at(place, String.valueOf(bad.getMessage())));
        }
    }

    private void item(JsonNode node, Place place) {
        var identifier = required(node, "identifier", Texts.ID);
        var own = node.path("extensions").path(CaseTerms.EXTENSION);
        var skill = own.isObject() ? own(node, own, place) : foreign(node, identifier);
        if (keys.putIfAbsent(identifier, skill.key()) != null) {
            throw new BadCell("identifier", "stands further up already");
        }
        framework.add(skill, place);
    }

    private Skill own(JsonNode node, JsonNode extension, Place place) {
        try {
            var item = JSON.treeToValue(extension, CaseItem.class);
            var skill = item.skill(required(node, "fullStatement", Texts.NAME), text(node, "notes", Texts.DESCRIPTION));
            check(skill);
            if (item.atLeast() != null && item.of() != null) {
                framework.add(new Criteria(skill.key(), item.atLeast(), item.of()), place);
            }
            return skill;
        } catch (JsonProcessingException | NullPointerException e) {
            throw new BadCell("extensions/" + CaseTerms.EXTENSION, "is not what an export of ours has there");
        }
    }

    /** Nobody vouches for an extension: it is held to what the endpoints ask for. */
    private static void check(Skill skill) {
        Stream.concat(Stream.of(skill.key()), Stream.ofNullable(skill.replacedBy()))
                .forEach(key -> {
                    if (!key.matches("[a-z0-9-]{1,64}")) {
                        throw new BadCell("extensions/" + CaseTerms.EXTENSION + "/key", "is no key: " + key);
                    }
                });
        skill.behaviours().forEach(each -> Texts.checked("behaviours", each, Texts.BEHAVIOUR));
        skill.aliases().forEach(each -> Texts.checked("aliases", each, Texts.NAME));
        skill.externalIds().forEach(each -> {
            Texts.checked("externalIds", each.scheme(), 32);
            Texts.checked("externalIds", each.id(), Texts.ID);
        });
    }

    private static Skill foreign(JsonNode node, String identifier) {
        var statement = required(node, "fullStatement", Texts.DESCRIPTION);
        var shorter = text(node, "abbreviatedStatement", Texts.NAME);
        var name = shorter.isEmpty() ? Texts.name(statement) : shorter;
        var notes = text(node, "notes", Texts.DESCRIPTION);
        var description = Stream.of(name.equals(statement) ? "" : statement, notes)
                .filter(part -> !part.isEmpty())
                .reduce((first, second) -> first + "\n" + second)
                .orElse("");
        return Skill.named(Texts.key(CaseTerms.SCHEME, "identifier", identifier), kind(node), name)
                .describedAs(Texts.checked("notes", description, Texts.DESCRIPTION))
                .knownAs(List.of(new ExternalId(CaseTerms.SCHEME, identifier)));
    }

    private static SkillKind kind(JsonNode node) {
        return switch (text(node, "CFItemType", Texts.NAME).toLowerCase(Locale.ROOT)) {
            case "knowledge" -> SkillKind.KNOWLEDGE;
            case "group", "cluster", "domain", "category" -> SkillKind.GROUP;
            default -> SkillKind.SKILL;
        };
    }

    private void association(JsonNode node, Place place) {
        var word = required(node, "associationType", Texts.NAME);
        var from = node.path("originNodeURI").path("identifier").asText();
        var to = node.path("destinationNodeURI").path("identifier").asText();
        if (to.equals(document) || from.equals(document)) {
            return;
        }
        var kind = CaseTerms.KINDS.get(word);
        if (kind == null) {
            throw new BadCell("associationType", "'" + word + "' has no counterpart here");
        }
        var origin = key("originNodeURI", from);
        var destination = key("destinationNodeURI", to);
        var fraction = node.path("extensions")
                .path(CaseTerms.EXTENSION)
                .path("fraction")
                .asDouble(1);
        framework.add(
                kind == RelationKind.PREREQUISITE
                        ? new Relation(destination, kind, origin, fraction)
                        : new Relation(origin, kind, destination, fraction),
                place);
    }

    private String key(String field, String identifier) {
        var key = keys.get(identifier);
        if (key == null) {
            throw new BadCell(field, "no item '" + identifier + "' in the package");
        }
        return key;
    }

    private static String required(JsonNode node, String field, int longest) {
        var text = text(node, field, longest);
        if (text.isEmpty()) {
            throw new BadCell(field, "is empty");
        }
        return text;
    }

    private static String text(JsonNode node, String field, int longest) {
        return Texts.checked(field, node.path(field).asText(""), longest);
    }
}
