package org.skillway.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The published contracts are what the service really offers. Services extend it. */
public abstract class Contracts {

    private static final String WRITE = "skillway.contracts.write";

    @TestHTTPResource(value = "/openapi", management = true)
    URL openApi;

    @Inject
    GraphQLSchema graphql;

    @Inject
    OpenApiDocumentService documents;

    @Test
    void theOpenApiDocumentIsThePublishedOne() throws IOException {
        try (var document = openApi.openStream()) {
            isPublished("openapi.yaml", new String(document.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theOpenApiDocumentSaysTheSameAsJson() throws IOException {
        var asked = openApi.openConnection();
        asked.setRequestProperty("Accept", "application/json");
        try (var yaml = openApi.openStream();
                var json = asked.getInputStream();
                var again = URI.create(openApi + "?format=JSON").toURL().openStream()) {
            var text = json.readAllBytes();
            assertThat(new ObjectMapper().readTree(text)).isEqualTo(new YAMLMapper().readTree(yaml));
            assertThat(text).isEqualTo(again.readAllBytes());
        }
    }

    /** Of two types of one name the framework numbers the second, and nothing that is said by name reaches it. */
    @Test
    void eachSchemaHasANameOfItsOwn() throws IOException {
        try (var yaml = openApi.openStream()) {
            var schemas = new YAMLMapper().readTree(yaml).at("/components/schemas");
            assertThat(schemas.fieldNames()).toIterable().noneMatch(name -> name.matches(".*\\d"));
        }
    }

    @Test
    void noStartReadsTheOpenApiDocument() {
        assertThat(documents.getClass().getPackageName()).isEqualTo("org.skillway.platform.contract");
    }

    @Test
    void theGraphqlSchemaIsThePublishedOne() throws IOException {
        // The others are the library's: of several roles it names one.
        var options = SchemaPrinter.Options.defaultOptions()
                .includeDirectives("constraint"::equals)
                .includeDirectiveDefinition("constraint"::equals);

        isPublished("graphql", new SchemaPrinter(options).print(graphql));
    }

    private static void isPublished(String kind, String text) throws IOException {
        var file = PublishedApi.file(kind);
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(file, text);
        }
        var published = Files.readAllLines(file);
        var offered = text.lines().toList();
        var line = Arrays.mismatch(published.toArray(), offered.toArray());
        assertThat(line)
                .withFailMessage(
                        "docs/api/%s is not what the service offers, first in line %d:%n  published: %s%n  offered:   %s%n"
                                + "If the change is meant: ./mvnw verify -Dtest=none -Dit.test=ContractsIT"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false"
                                + " -D%s=true",
                        file.getFileName(), line + 1, at(line, published), at(line, offered), WRITE)
                .isEqualTo(-1);
    }

    private static String at(int line, List<String> lines) {
        return line >= 0 && line < lines.size() ? lines.get(line) : "(nothing)";
    }
}
