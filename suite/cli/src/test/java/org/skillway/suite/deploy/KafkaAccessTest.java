package org.skillway.suite.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each service is let into Kafka, and may do there what it does and no more. */
class KafkaAccessTest {

    private final List<JsonNode> users = Deploy.yaml(Deploy.text("kafka/users.yaml"));
    private final JsonNode cluster =
            Deploy.yaml(Deploy.text("kafka/cluster.yaml")).getLast();

    @Test
    void aServiceWritesToItsOwnTopicAndReadsWhatItListensTo() {
        assertThat(users).hasSameSizeAs(Deploy.SERVICES);
        assertThat(Deploy.SERVICES).allSatisfy(service -> {
            var settings = Deploy.settings(service);
            var needed = new HashMap<String, Set<String>>();
            needed.put("topic " + settings.getProperty("skillway.relay.topic"), Set.of("Write", "Describe"));
            for (var topic :
                    settings.getProperty("mp.messaging.incoming.events.topics").split(",", -1)) {
                needed.put("topic " + topic, Set.of("Read", "Describe"));
            }
            needed.put("group " + settings.getProperty("quarkus.application.name"), Set.of("Read"));

            assertThat(granted(user(variable(service, Map.of(), "KAFKA_SASL_JAAS_CONFIG")
                            .at("/valueFrom/secretKeyRef/name")
                            .asText())))
                    .isEqualTo(needed);
        });
    }

    @Test
    void chartAndClusterSpeakTheSameWay() {
        var listener = cluster.at("/spec/kafka/listeners/0");
        assertThat(cluster.at("/spec/kafka/listeners")).hasSize(1);
        assertThat(listener.required("tls").asBoolean()).isTrue();

        assertThat(Deploy.SERVICES).allSatisfy(service -> {
            assertThat(variable(service, Map.of(), "KAFKA_SECURITY_PROTOCOL")
                            .required("value")
                            .asText())
                    .isEqualTo("SASL_SSL");
            assertThat(variable(service, Map.of(), "KAFKA_SASL_MECHANISM")
                            .required("value")
                            .asText())
                    .isEqualToIgnoringCase(listener.at("/authentication/type").asText());
        });
        assertThat(users).allSatisfy(user -> {
            assertThat(user.at("/spec/authentication")).isEqualTo(listener.required("authentication"));
            assertThat(user.at("/spec/authorization/type")).isEqualTo(cluster.at("/spec/kafka/authorization/type"));
            assertThat(user.at("/metadata/labels/strimzi.io~1cluster")).isEqualTo(cluster.at("/metadata/name"));
        });
        assertThat(Chart.of(Chart.rendered(Map.of()), "NetworkPolicy"))
                .allSatisfy(policy -> assertThat(policy.at("/spec/egress").toString())
                        .contains("\"port\":" + listener.required("port")));
    }

    @Test
    void theCertificateIsWhereItIsLookedFor() {
        assertThat(Chart.deployments(Chart.rendered(Chart.MOST))).allSatisfy(deployment -> {
            var mount = Chart.container(deployment)
                    .required("volumeMounts")
                    .valueStream()
                    .filter(each -> each.required("name").asText().equals("kafka-ca"))
                    .findFirst()
                    .orElseThrow();
            assertThat(variable(Chart.service(deployment), Chart.MOST, "KAFKA_SSL_TRUSTSTORE_LOCATION")
                            .required("value")
                            .asText())
                    .isEqualTo(mount.required("mountPath").asText() + "/ca.crt");
        });
    }

    private JsonNode user(String name) {
        return users.stream()
                .filter(user -> user.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Set<String>> granted(JsonNode user) {
        var granted = new HashMap<String, Set<String>>();
        user.at("/spec/authorization/acls")
                .forEach(rule -> granted.computeIfAbsent(
                                rule.at("/resource/type").asText() + " "
                                        + rule.at("/resource/name").asText(),
                                any -> new HashSet<>())
                        .addAll(rule.required("operations")
                                .valueStream()
                                .map(JsonNode::asText)
                                .collect(Collectors.toSet())));
        return granted;
    }

    private static JsonNode variable(String service, Map<String, String> values, String name) {
        return Chart.deployments(Chart.rendered(values)).stream()
                .filter(deployment -> Chart.service(deployment).equals(service))
                .flatMap(Chart::environment)
                .filter(variable -> variable.required("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
