package org.skillway.suite.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the guide has an operator do first. */
class InstallTest {

    @Test
    void theExampleIsWhatAnInstallationNeeds() {
        var manifests = Chart.renderedFrom(Deploy.FOLDER.resolve("helm/example-values.yaml"));

        assertThat(manifests).hasSizeGreaterThan(20).allSatisfy(Kubernetes::read);
        assertThat(Chart.deployments(manifests))
                .hasSize(4)
                .allSatisfy(deployment -> assertThat(environment(deployment, "QUARKUS_DATASOURCE_JDBC_URL"))
                        .endsWith("?sslmode=verify-full&sslrootcert="
                                + Chart.container(deployment)
                                        .required("volumeMounts")
                                        .valueStream()
                                        .filter(mount ->
                                                mount.required("name").asText().equals("postgres-ca"))
                                        .findFirst()
                                        .orElseThrow()
                                        .required("mountPath")
                                        .asText()
                                + "/ca.crt"));
    }

    @Test
    void scriptsOfOneOriginMayCallEveryService() {
        var origins = Chart.rendered(Map.of(
                "http.cors.origins[0]", "https://learn.example", "http.cors.origins[1]", "http://localhost:5173"));

        assertThat(Chart.deployments(origins)).hasSize(4).allSatisfy(deployment -> {
            assertThat(environment(deployment, "QUARKUS_HTTP_CORS_ENABLED")).isEqualTo("true");
            assertThat(environment(deployment, "QUARKUS_HTTP_CORS_ORIGINS"))
                    .isEqualTo("https://learn.example,http://localhost:5173");
        });
        assertThat(Chart.rendered(Map.of()).toString()).doesNotContain("CORS");
    }

    @Test
    void toolsKnowMetricsServiceByTheHostOfItsRoute() {
        var routed = new HashMap<>(Chart.MOST);
        routed.put("ingress.enabled", "false");

        var metrics = Chart.deployments(Chart.rendered(routed)).stream()
                .filter(deployment -> Chart.service(deployment).equals("metrics"))
                .findFirst()
                .orElseThrow();

        assertThat(environment(metrics, "SKILLWAY_METRICS_PUBLIC_URL")).isEqualTo("https://metrics.example");
    }

    /** All that the chart names but Kafka's, which the user operator makes; with the roles that databases.sh makes. */
    @Test
    void theScriptPrintsEverySecretThatTheChartNames() throws IOException, GeneralSecurityException {
        var secrets = secrets().stream()
                .collect(Collectors.toMap(secret -> secret.at("/metadata/name").asText(), secret -> secret));

        assertThat(Chart.deployments(Chart.rendered(Map.of())).stream()
                        .flatMap(Chart::environment)
                        .map(variable -> variable.at("/valueFrom/secretKeyRef"))
                        .filter(reference -> reference.isObject()
                                && !reference.required("name").asText().endsWith("-kafka")))
                .hasSize(4 * 6 + 1)
                .allSatisfy(reference -> assertThat(decoded(
                                secrets,
                                reference.required("name").asText(),
                                reference.required("key").asText()))
                        .isNotEmpty());
        assertThat(decoded(secrets, "skillway-skills-app", "username")).isEqualTo("skills_app");
        assertThat(decoded(secrets, "skillway-skills-app", "password")).isEqualTo("of \"mine\"");
        assertThat(decoded(secrets, "skillway-skills-owner", "username")).isEqualTo("skills_owner");
        assertThat(Base64.getDecoder().decode(decoded(secrets, "skillway-sealing", "k1")))
                .hasSize(32);
        var key = decoded(secrets, "skillway-checkpoints", "k1").replaceAll("-----[A-Z ]+-----|\\s", "");
        assertThat(KeyFactory.getInstance("Ed25519")
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key)))
                        .getAlgorithm())
                .isEqualTo("EdDSA");
    }

    private static List<JsonNode> secrets() throws IOException {
        assumeThat(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "openssl")));
        var builder = new ProcessBuilder(
                "sh", Deploy.FOLDER.resolve("helm/secrets.sh").toString());
        builder.environment().put("SKILLS_APP_PASSWORD", "of \"mine\"");
        var script = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var printed = script.getInputStream()) {
            return Deploy.yaml(new String(printed.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String decoded(Map<String, JsonNode> secrets, String name, String key) {
        var secret = Objects.requireNonNull(secrets.get(name), name);
        return new String(
                Base64.getDecoder().decode(secret.required("data").required(key).asText()), StandardCharsets.UTF_8);
    }

    private static String environment(JsonNode deployment, String name) {
        return Chart.environment(deployment)
                .filter(variable -> variable.required("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .required("value")
                .asText();
    }
}
