package org.skillway.suite.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * The environment variables that a packaged service reads when it starts: those that its Quarkus extensions say they
 * read then, and those of our own code. What an extension reads only while it is built is not among them; set later it
 * would do nothing.
 */
final class ShippedSettings {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    private static final Pattern MAPPING =
            Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\).*?\\{(.*)}", Pattern.DOTALL);
    private static final Pattern PROPERTY = Pattern.compile("([\\w.<>, ]+) (\\w+)\\(\\);");
    private static final Pattern INJECTED = Pattern.compile("@ConfigProperty\\(\\s*name = \"([^\"]+)\"");

    private final Set<String> exact = new HashSet<>();
    private final Set<Pattern> keyed = new HashSet<>();

    private ShippedSettings() {}

    static ShippedSettings of(String service) {
        var settings = new ShippedSettings();
        var module = service + "-service";
        files(Deploy.ROOT.resolve(module).resolve("target/quarkus-app/lib"), ".jar")
                .forEach(settings::readExtension);
        Stream.of("platform", module)
                .flatMap(each -> files(Deploy.ROOT.resolve(each).resolve("src/main/java"), ".java"))
                .map(Deploy::text)
                .forEach(settings::readSource);
        settings.readKafka();
        return settings;
    }

    int size() {
        return exact.size();
    }

    Predicate<String> reads() {
        return variable -> exact.contains(variable)
                || keyed.stream().anyMatch(pattern -> pattern.matcher(variable).matches());
    }

    /** Any setting of Kafka's client, by the sending as by the listening side. */
    private void readKafka() {
        Stream.of(ProducerConfig.configNames(), ConsumerConfig.configNames())
                .flatMap(Set::stream)
                .forEach(name -> exact.add(variable("kafka." + name)));
    }

    private void readExtension(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            var entry = file.getEntry(MODEL);
            if (entry != null) {
                readModel(JSON.readTree(file.getInputStream(entry)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readModel(JsonNode node) {
        if (node.path("phase").asText().equals("RUN_TIME") && node.has("path")) {
            exact.add(node.at("/path/environmentVariable").asText());
        }
        node.forEach(this::readModel);
    }

    private void readSource(String source) {
        INJECTED.matcher(source).results().forEach(found -> exact.add(variable(found.group(1))));
        MAPPING.matcher(source)
                .results()
                .forEach(mapping -> PROPERTY.matcher(mapping.group(2))
                        .results()
                        .forEach(property -> add(mapping.group(1) + "." + property.group(2), property.group(1))));
    }

    private void add(String property, String type) {
        if (type.contains("Map<")) {
            keyed.add(Pattern.compile(variable(property) + "_[A-Z0-9]+"));
        } else {
            exact.add(variable(property));
        }
    }

    /** {@code skillway.platform.cursorSecret} and {@code skillway.platform.cursor-secret} alike. */
    private static String variable(String property) {
        return property.replaceAll("([a-z])([A-Z])", "$1_$2")
                .replaceAll("[^A-Za-z0-9]", "_")
                .toUpperCase(Locale.ROOT);
    }

    private static Stream<Path> files(Path directory, String ending) {
        try (var files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
