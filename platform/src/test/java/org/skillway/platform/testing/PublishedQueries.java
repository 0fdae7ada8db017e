package org.skillway.platform.testing;

import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The queries of the committed GraphQL schema of the module under test, each with one field of what it answers. */
record PublishedQueries(TypeDefinitionRegistry types) {

    static Optional<PublishedQueries> ofModule() {
        var file = PublishedApi.file("graphql");
        try {
            return Files.exists(file)
                    ? Optional.of(new PublishedQueries(new SchemaParser().parse(Files.readString(file))))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without any argument. */
    Stream<String> bare() {
        return queries().map(query -> "{ " + query.getName() + selection(query.getType()) + " }");
    }

    /** With one argument, as a literal says it. */
    Stream<String> with(String literal) {
        return queries()
                .flatMap(query -> query.getInputValueDefinitions().stream()
                        .map(InputValueDefinition::getName)
                        .map(name -> "{ %s(%s: %s)%s }"
                                .formatted(query.getName(), name, literal, selection(query.getType()))));
    }

    private Stream<FieldDefinition> queries() {
        return fields("Query").orElseThrow();
    }

    private Optional<Stream<FieldDefinition>> fields(String type) {
        return types.getType(type, ObjectTypeDefinition.class).map(object -> object.getFieldDefinitions().stream());
    }

    /** Nothing of a scalar; of an object a field that is one, where there is any. */
    private String selection(Type<?> type) {
        return fields(name(type))
                .flatMap(fields -> fields.min(Comparator.comparing(
                        field -> fields(name(field.getType())).isPresent())))
                .map(field -> " { " + field.getName() + selection(field.getType()) + " }")
                .orElse("");
    }

    private static String name(Type<?> type) {
        return TypeUtil.unwrapAll(type).getName();
    }
}
