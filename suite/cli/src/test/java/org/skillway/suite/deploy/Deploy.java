package org.skillway.suite.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of {@code deploy/}, and those of the services that they must agree with. */
final class Deploy {

    static final Path ROOT = Path.of(System.getProperty("skillway.root", "../.."))
            .toAbsolutePath()
            .normalize();
    static final Path FOLDER = ROOT.resolve("deploy");
    static final List<String> SERVICES = List.of("skills", "curriculum", "mentor", "metrics");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    private Deploy() {}

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String file) {
        return text(FOLDER.resolve(file));
    }

    static JsonNode json(String file) {
        try {
            return JSON.readTree(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** The documents of a YAML text with anchors and merges resolved; a key that stands twice is refused. */
    static List<JsonNode> yaml(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var documents = new ArrayList<JsonNode>();
        for (var document : new Yaml(new SafeConstructor(options)).loadAll(text)) {
            if (document != null) {
                documents.add(YAML.valueToTree(document));
            }
        }
        return documents;
    }

    /** A service of the containers on one machine. */
    static JsonNode composed(String name) {
        return yaml(text("compose/compose.yaml"))
                .getFirst()
                .required("services")
                .required(name);
    }

    /** What a service has for settings, its own before the platform's. */
    static Properties settings(String service) {
        var settings = new Properties();
        for (var file : List.of(
                "platform/src/main/resources/META-INF/microprofile-config.properties",
                service + "-service/src/main/resources/application.properties")) {
            try (var in = Files.newInputStream(ROOT.resolve(file))) {
                settings.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return settings;
    }
}
