package org.skillway.platform.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.Page;

/**
 * Says of each JSON object which properties are always there and which may be null, as the declaration of its record
 * does: only what is {@link Nullable} may be missed.
 */
final class Shapes {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

    /** Types that are one JSON string: a reference to each would cost the reader a jump and tell nothing. */
    private static final Map<String, String> FORMATS =
            Map.of("UUID", "uuid", "Instant", "date-time", "LocalDate", "date", "LocalTime", "local-time");

    /** What the library says of problems; ours have a code. */
    private static final Set<String> FOREIGN = Set.of("HttpProblem", "HttpValidationProblem", "Violation");

    /** Of generators that know it: words of today, to which others may come. */
    private static final String OPEN_WORDS = "x-extensible-enum";

    private static final Pattern WORDS = Pattern.compile("[a-z-]+(\\|[a-z-]+)+");
    private static final String NOT_BLANK = "\\S";

    private final List<ClassInfo> ours;

    Shapes(IndexView index) {
        ours = index.getKnownClasses().stream()
                .filter(type -> type.name().toString().startsWith("org.skillway."))
                .filter(type -> type.isRecord() || type.isEnum())
                .distinct()
                .toList();
    }

    /** Spells out ids and times, makes a choice of words what it is, and lets a pattern bind the whole text, as ours do. */
    static Schema plain(Schema schema) {
        var format = schema.getRef() == null ? schema.getFormat() : FORMATS.get(nameIn(schema.getRef()));
        if (format != null && FORMATS.containsValue(format)) {
            return text().format(format).description(schema.getDescription());
        }
        var pattern = schema.getPattern();
        if (pattern == null || pattern.equals(NOT_BLANK) || pattern.startsWith("^")) {
            return schema;
        }
        return WORDS.matcher(pattern).matches()
                ? schema.pattern(null).enumeration(List.of((Object[]) pattern.split("\\|", -1)))
                : schema.pattern("^" + pattern + "$");
    }

    Map<String, Schema> complete(Map<String, Schema> schemas) {
        var complete = new TreeMap<>(schemas);
        complete.keySet().removeAll(FORMATS.keySet());
        complete.keySet().removeAll(FOREIGN);
        complete.forEach((name, schema) -> {
            ours.stream().filter(type -> isOf(type, name, schema)).forEach(type -> describe(schema, type));
            ours.stream()
                    .filter(type -> type.isEnum() && type.simpleName().equals(name))
                    .forEach(type -> spell(schema));
        });
        complete.put("Location", location());
        complete.put("Problem", problem());
        return complete;
    }

    /** Records of one name are told apart by their components. */
    private static boolean isOf(ClassInfo type, String name, Schema schema) {
        var named = type.simpleName().equals(name)
                || (type.name().toString().equals(Page.class.getName()) && name.startsWith("Page"));
        return type.isRecord()
                && named
                && schema.getProperties() != null
                && type.recordComponents().stream()
                        .allMatch(component -> schema.getProperties().containsKey(component.name()));
    }

    private static void describe(Schema schema, ClassInfo type) {
        var request = type.name().toString().contains("Request");
        var mayBeAbsent = request || type.hasDeclaredAnnotation(DotName.createSimple(JsonInclude.class));
        var properties = new LinkedHashMap<String, Schema>();
        var required = new ArrayList<String>();
        schema.getProperties().forEach((name, property) -> {
            var component = type.recordComponent(name);
            if (component == null) {
                // A rule such as isByACheckpoint() looks like a property and is none.
                return;
            }
            var nullable = component.type().hasAnnotation(NULLABLE);
            if (!nullable || !mayBeAbsent) {
                required.add(name);
            }
            properties.put(name, nullable && !mayBeAbsent ? orNull(property) : property);
        });
        schema.setProperties(properties);
        schema.setRequired(required.isEmpty() ? null : required);
        if (request) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        }
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() == null) {
            return schema.addType(SchemaType.NULL);
        }
        return OASFactory.createSchema()
                .description(schema.getDescription())
                .addAnyOf(OASFactory.createSchema().ref(schema.getRef()))
                .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }

    /** A constant of ours is kebab-case in JSON. */
    private static void spell(Schema constants) {
        constants.setEnumeration(constants.getEnumeration().stream()
                .<Object>map(name -> name.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList());
    }

    private static Schema location() {
        return object().addProperty(
                        "pointer",
                        text().description(
                                        "A JSON Pointer (RFC 6901) into the body, or `?name` for a query parameter."))
                .addProperty("detail", text())
                .required(List.of("pointer", "detail"));
    }

    private static Schema problem() {
        var errors = OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .items(OASFactory.createSchema().ref("Location"));
        return object().addProperty("type", text().format("uri").description("The page about the code."))
                .addProperty("title", text())
                .addProperty(
                        "status",
                        OASFactory.createSchema().addType(SchemaType.INTEGER).format("int32"))
                .addProperty("detail", text().description("For people: what is wrong here."))
                .addProperty("instance", text().description("The path of the request."))
                .addProperty("code", code())
                .addProperty("requestId", text().description("As in the header `X-Request-Id`."))
                .addProperty("errors", errors.description("Where in the request, if it can be said."))
                .required(List.of("type", "title", "status", "detail", "code", "requestId"));
    }

    /** Not an enumeration, which would have a client refuse a code that it does not know. */
    private static Schema code() {
        return text().description("For programs: stable. There may be more of them some day.")
                .addExtension(
                        OPEN_WORDS,
                        Arrays.stream(ProblemCode.values()).map(Enum::name).toList());
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(SchemaType.OBJECT);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static String nameIn(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
