package org.skillway.suite.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The committed contracts tell of every event and point at nothing that is not there. */
class ContractFilesTest {

    private static final Path FOLDER = DocsTest.ROOT.resolve("docs/api");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern HEADER = Pattern.compile("`([a-z_-]+)`");

    private final JsonNode events = read(FOLDER.resolve("skillway.asyncapi.yaml"));

    @Test
    void everyEventWithASchemaIsAMessageAndTheOtherWayRound() {
        var schemas = DocsTest.files("org.skillway.*.schema.json")
                .map(file -> file.getFileName().toString().replace(".schema.json", ""))
                .toList();

        assertThat(messages().map(message -> message.get("name").asText()))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(schemas);
    }

    @Test
    void everyMessageIsOfOneTypeAndHasItsSchema() {
        assertThat(messages()).allSatisfy(message -> {
            var type = message.get("name").asText();
            var service = type.split("\\.", -1)[2] + "-service";
            var headers = message.at("/headers/allOf/1/properties");
            assertThat(headers.at("/ce_type/const").asText()).isEqualTo(type);
            assertThat(headers.at("/ce_source/const").asText()).isEqualTo("/" + service);
            assertThat(message.at("/payload/$ref").asText())
                    .isEqualTo("../../" + service + "/src/main/resources/events/" + type + ".schema.json");
        });
    }

    @Test
    void everyTopicHasTheMessagesOfItsService() {
        var names = events.at("/components/messages").properties().stream()
                .map(Map.Entry::getKey)
                .toList();

        assertThat(events.get("channels").properties()).hasSize(4).allSatisfy(channel -> {
            var service = channel.getKey();
            assertThat(channel.getValue().get("address").asText()).isEqualTo("skillway." + service);
            assertThat(channel.getValue().get("messages").findValuesAsText("$ref"))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(names.stream()
                            .filter(name -> name.startsWith(service + "."))
                            .map(name -> "#/components/messages/" + name)
                            .toList());
        });
    }

    @Test
    void theGuideTellsOfEveryHeader() {
        var table = DocsTest.text(DocsTest.ROOT.resolve("docs/guide/events.md"))
                .lines()
                .dropWhile(line -> !line.equals("## Headers"))
                .takeWhile(line -> !line.equals("## Types"))
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> HEADER.matcher(line.split("\\|", -1)[1]).results())
                .map(name -> name.group(1))
                .toList();

        assertThat(events.at("/components/schemas/cloudEvent/properties").properties().stream()
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(table);
    }

    @Test
    void everyReferenceResolves() {
        assertThat(DocsTest.walk(FOLDER).filter(file -> file.toString().endsWith(".yaml")))
                .hasSize(5)
                .allSatisfy(file -> {
                    var document = read(file);
                    assertThat(document.findValuesAsText("$ref"))
                            .isNotEmpty()
                            .allSatisfy(reference -> assertThat(
                                            reference.startsWith("#/")
                                                    ? document.at(reference.substring(1))
                                                            .isObject()
                                                    : Files.exists(file.resolveSibling(reference)))
                                    .isTrue());
                });
    }

    private Stream<JsonNode> messages() {
        return events.at("/components/messages").valueStream();
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
