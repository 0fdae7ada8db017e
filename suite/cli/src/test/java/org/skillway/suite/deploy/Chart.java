package org.skillway.suite.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What Helm makes of the chart. */
final class Chart {

    static final Map<String, String> LEAST = Map.of(
            "image.repository", "images.example/skillway",
            "oidc.issuer", "https://id.example/realms/skillway",
            "kafka.bootstrapServers", "kafka.example:9092",
            "postgres.host", "postgres.example");

    /** Everything that is optional. */
    static final Map<String, String> MOST = Map.ofEntries(
            Map.entry("image.tag", "9.9.9"),
            Map.entry("image.pullSecrets[0]", "pull"),
            Map.entry("postgres.parameters", "sslmode=verify-full"),
            Map.entry("postgres.caSecret", "postgres-ca"),
            Map.entry("kafka.caSecret", "kafka-ca"),
            Map.entry("sealing.ids[0]", "k1"),
            Map.entry("sealing.ids[1]", "k2"),
            Map.entry("ingress.enabled", "true"),
            Map.entry("ingress.className", "nginx"),
            Map.entry("ingress.tlsSecret", "tls"),
            Map.entry("services.skills.host", "skills.example"),
            Map.entry("services.curriculum.host", "curriculum.example"),
            Map.entry("services.mentor.host", "mentor.example"),
            Map.entry("services.metrics.host", "metrics.example"),
            Map.entry("services.mentor.env.SKILLWAY_PLATFORM_BURST", "many"),
            Map.entry("http.trustedProxies[0]", "10.0.0.0/8"),
            Map.entry("http.cors.origins[0]", "https://learn.example"),
            Map.entry("services.mentor.image.tag", "9.9.8"),
            Map.entry("tracing.endpoint", "http://collector.example:4317"),
            Map.entry("networkPolicy.callers[0].podSelector.matchLabels.app", "proxy"),
            Map.entry("networkPolicy.monitoring[0].namespaceSelector.matchLabels.name", "monitoring"),
            Map.entry("networkPolicy.egress.postgres[0].podSelector.matchLabels.app", "postgres"),
            Map.entry("networkPolicy.egress.kafka[0].podSelector.matchLabels.app", "kafka"),
            Map.entry("networkPolicy.egress.oidc[0].ipBlock.cidr", "192.0.2.0/24"),
            Map.entry("networkPolicy.egress.tracing[0].podSelector.matchLabels.app", "collector"),
            Map.entry("httpRoute.enabled", "true"),
            Map.entry("httpRoute.parentRefs[0].name", "edge"),
            Map.entry("prometheusOperator.enabled", "true"),
            Map.entry("nodeSelector.disk", "fast"),
            Map.entry("tolerations[0].key", "dedicated"));

    private static final Path CHART = Deploy.FOLDER.resolve("helm/skillway");

    private Chart() {}

    /** The chart with values filled in that have no default: Helm's lint takes none beside the file. */
    static Path copyWith(Map<String, String> values, Path target) throws IOException {
        for (var file : files()) {
            var copy = target.resolve(CHART.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        var file = target.resolve("values.yaml");
        var text = Files.readString(file);
        for (var value : values.entrySet()) {
            var key = value.getKey().substring(value.getKey().indexOf('.') + 1);
            text = text.replace("  " + key + ": \"\"\n", "  %s: %s\n".formatted(key, value.getValue()));
        }
        Files.writeString(file, text);
        return target;
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.walk(CHART)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** The manifests with what a user must give, and what is asked for beside. */
    static List<JsonNode> rendered(Map<String, String> values) {
        return rendered("acme", values);
    }

    static List<JsonNode> rendered(String release, Map<String, String> values) {
        var all = new HashMap<>(LEAST);
        all.putAll(values);
        return rawlyRendered(release, all);
    }

    static List<JsonNode> rawlyRendered(Map<String, String> values) {
        return rawlyRendered("acme", values);
    }

    /** The manifests of a file of values alone. */
    static List<JsonNode> renderedFrom(Path values) {
        return Deploy.yaml(template("acme").withValuesFile(values).call());
    }

    private static List<JsonNode> rawlyRendered(String release, Map<String, String> values) {
        var command = template(release);
        values.forEach(command::set);
        return Deploy.yaml(command.call());
    }

    private static TemplateCommand template(String release) {
        return new Helm(CHART)
                .template()
                .withName(release)
                .withNamespace("people")
                .withKubeVersion("1.30.0");
    }

    static Stream<JsonNode> of(List<JsonNode> manifests, String kind) {
        return manifests.stream().filter(each -> each.required("kind").asText().equals(kind));
    }

    static List<JsonNode> deployments(List<JsonNode> manifests) {
        return of(manifests, "Deployment").toList();
    }

    static JsonNode container(JsonNode deployment) {
        return deployment.at("/spec/template/spec/containers/0");
    }

    static Stream<JsonNode> environment(JsonNode deployment) {
        return StreamSupport.stream(container(deployment).required("env").spliterator(), false);
    }

    /** {@code skills} of the manifest {@code acme-skills}. */
    static String service(JsonNode manifest) {
        return manifest.at("/metadata/name").asText().replace("acme-", "");
    }
}
