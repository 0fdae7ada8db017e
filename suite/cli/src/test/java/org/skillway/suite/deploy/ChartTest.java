package org.skillway.suite.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chart makes what Kubernetes takes, and deploys the services as they are. */
class ChartTest {

    private final List<JsonNode> least = Chart.rendered(Map.of());
    private final List<JsonNode> most = Chart.rendered(Chart.MOST);

    @Test
    void helmFindsNothingWrong(@TempDir Path directory) throws IOException {
        var filledIn = Chart.copyWith(Chart.LEAST, directory.resolve("skillway"));

        var lint = new Helm(filledIn).lint().strict().call();

        assertThat(lint.getMessages()).noneMatch(message -> message.contains("[ERROR]"));
        assertThat(lint.isFailed()).as(lint.getMessages().toString()).isFalse();
    }

    @Test
    void kubernetesKnowsEveryField() {
        assertThat(least).hasSizeGreaterThan(20).allSatisfy(Kubernetes::read);
        assertThat(most).hasSizeGreaterThan(least.size()).allSatisfy(Kubernetes::read);
    }

    @Test
    void aFieldNobodyKnowsIsFound() {
        var misspelt = Deploy.yaml("{apiVersion: v1, kind: Service, spec: {ports: [{prot: 80}]}}")
                .getFirst();

        assertThatThrownBy(() -> Kubernetes.read(misspelt)).hasMessageContaining("prot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image.repository", "oidc.issuer", "kafka.bootstrapServers", "postgres.host"})
    void saysWhatIsMissing(String value) {
        var without = new HashMap<>(Chart.LEAST);
        without.remove(value);

        assertThatThrownBy(() -> Chart.rawlyRendered(without))
                .hasMessageContaining(value.substring(value.indexOf('.') + 1));
    }

    @Test
    void refusesAValueItDoesNotKnow() {
        assertThatThrownBy(() -> Chart.rendered(Map.of("postgres.hosst", "db"))).hasMessageContaining("hosst");
    }

    @Test
    void onlyTheServiceItselfIsSelected() {
        var seen = new HashSet<String>();

        assertThat(Chart.deployments(most)).allSatisfy(deployment -> {
            var selector = deployment.at("/spec/selector/matchLabels");
            assertThat(seen.add(selector.toString())).isTrue();
            for (var kind : List.of("PodDisruptionBudget", "NetworkPolicy", "Service")) {
                var same = Chart.of(most, kind)
                        .filter(each -> Chart.service(each).equals(Chart.service(deployment)))
                        .findFirst()
                        .orElseThrow();
                assertThat(List.of(
                                same.at("/spec/selector"),
                                same.at("/spec/selector/matchLabels"),
                                same.at("/spec/podSelector/matchLabels")))
                        .contains(selector);
            }
        });
    }

    /** A replica has the pool's connections, the relay's and its listener's, and now and then one to sign and one for upkeep. */
    @Test
    void thereAreConnectionsForEveryReplica() {
        var cluster = Deploy.yaml(Deploy.text("postgres/cluster.yaml")).getFirst();
        int most = Integer.parseInt(
                cluster.at("/spec/postgresql/parameters/max_connections").asText());

        int asked = Chart.of(least, "HorizontalPodAutoscaler")
                .mapToInt(scaler -> (scaler.at("/spec/maxReplicas").asInt() + 1)
                        * (Integer.parseInt(Deploy.settings(Chart.service(scaler))
                                        .getProperty("quarkus.datasource.jdbc.max-size"))
                                + 4))
                .sum();

        assertThat(asked).isBetween(most / 2, most - 20);
    }

    @Test
    void aPodMayTakeAsLongToStartAsItsMigrationsDo() {
        var patient = Chart.rendered(Map.of("startup.seconds", "7200"));

        assertThat(Chart.deployments(least))
                .allSatisfy(deployment -> assertThat(startSeconds(deployment)).isEqualTo(600));
        assertThat(Chart.deployments(patient)).hasSize(4).allSatisfy(deployment -> {
            assertThat(startSeconds(deployment)).isEqualTo(7_200);
            assertThat(deployment.at("/spec/progressDeadlineSeconds").asInt()).isGreaterThan(7_200);
        });
    }

    private static int startSeconds(JsonNode deployment) {
        var probe = Chart.container(deployment).required("startupProbe");
        return probe.required("failureThreshold").asInt()
                * probe.required("periodSeconds").asInt();
    }

    @Test
    void aServiceReachesWhatItNeedsAndWhereThatIsSaidNothingElse() {
        assertThat(Chart.of(least, "NetworkPolicy"))
                .hasSize(4)
                .allSatisfy(policy ->
                        assertThat(policy.at("/spec/egress").findValues("to")).isEmpty());
        assertThat(Chart.of(most, "NetworkPolicy"))
                .hasSize(4)
                .allSatisfy(policy -> assertThat(policy.at("/spec/egress")).allSatisfy(rule -> {
                    var names = rule.at("/ports/0/port").asInt() == 53;
                    assertThat(rule.has("to")).isNotEqualTo(names);
                }));
    }

    @Test
    void aGatewayLeadsEachHostToItsService() {
        assertThat(Chart.of(least, "HTTPRoute")).isEmpty();
        assertThat(Chart.of(most, "HTTPRoute")).hasSize(4).allSatisfy(route -> {
            var service = Chart.service(route);
            assertThat(route.at("/spec/hostnames/0").asText()).isEqualTo(service + ".example");
            assertThat(route.at("/spec/parentRefs/0/name").asText()).isEqualTo("edge");
            var backend = route.at("/spec/rules/0/backendRefs/0");
            assertThat(backend.at("/name").asText()).isEqualTo("acme-" + service);
            assertThat(Chart.of(most, "Service")
                            .filter(each -> Chart.service(each).equals(service))
                            .map(each -> each.at("/spec/ports/0/port").asInt()))
                    .containsExactly(backend.at("/port").asInt());
        });
        assertThatThrownBy(() -> Chart.rendered(Map.of("httpRoute.enabled", "true")))
                .hasMessageContaining("parentRefs");
    }

    @Test
    void everyServiceSignsWithTheKeyOfItsId() {
        var signed = Chart.rendered(Map.of("checkpoints.secret", "signing", "checkpoints.keyId", "k7"));

        assertThat(Chart.deployments(signed))
                .hasSize(4)
                .allSatisfy(
                        deployment -> assertThat(Chart.environment(deployment)
                                        .filter(variable -> variable.required("name")
                                                .asText()
                                                .startsWith("SKILLWAY_CHECKPOINTS")))
                                .extracting(JsonNode::toString)
                                .containsExactly(
                                        "{\"name\":\"SKILLWAY_CHECKPOINTS_KEY_ID\",\"value\":\"k7\"}",
                                        "{\"name\":\"SKILLWAY_CHECKPOINTS_KEY\",\"valueFrom\":{\"secretKeyRef\":{\"name\":\"signing\",\"key\":\"k7\"}}}"));
        assertThat(Chart.rendered(Map.of("checkpoints.secret", "")).toString()).doesNotContain("SKILLWAY_CHECKPOINTS");
    }

    @Test
    void theGuideNamesEverySecretAndItsKeys() {
        var guide = Deploy.text(Deploy.ROOT.resolve("docs/guide/operations.md"));

        assertThat(Chart.deployments(least))
                .flatMap(deployment -> Chart.environment(deployment).toList())
                .filteredOn(variable -> variable.has("valueFrom"))
                .hasSize(4 * 7 + 1)
                .allSatisfy(variable -> assertThat(guide.lines().map(String::strip))
                        .anySatisfy(line -> assertThat(line)
                                .startsWith("| `"
                                        + variable.at("/valueFrom/secretKeyRef/name")
                                                .asText() + "` |")
                                .contains("`"
                                        + variable.at("/valueFrom/secretKeyRef/key")
                                                .asText() + "`")));
    }
}
