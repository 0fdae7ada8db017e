package org.skillway.suite.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The topics that the services speak of are those that are made. */
class TopicsTest {

    private static final Pattern REMEMBERED =
            Pattern.compile("@WithDefault\\(\"P(\\d+)D\"\\)\\s+Duration inboxRetention");

    private final List<JsonNode> topics = Deploy.yaml(Deploy.text("kafka/topics.yaml"));

    @Test
    void theyAreThoseOfTheServices() {
        var spokenOf = new TreeSet<String>();
        for (var service : Deploy.SERVICES) {
            var settings = Deploy.settings(service);
            spokenOf.add(settings.getProperty("skillway.relay.topic"));
            spokenOf.addAll(List.of(
                    settings.getProperty("mp.messaging.incoming.events.topics").split(",", -1)));
        }

        assertThat(topics)
                .extracting(topic -> topic.at("/metadata/name").asText())
                .containsExactlyInAnyOrderElementsOf(spokenOf);
        assertThat(Deploy.composed("topics").required("command").at("/2").asText())
                .contains("for topic in " + String.join(" ", names()) + ";");
    }

    @Test
    void anInboxRemembersLongerThanATopic() {
        var code =
                Deploy.text(Deploy.ROOT.resolve("platform/src/main/java/org/skillway/platform/event/RelayConfig.java"));
        var remembered = REMEMBERED.matcher(code);
        assertThat(remembered.find()).isTrue();
        var inbox = Duration.ofDays(Long.parseLong(remembered.group(1)));

        assertThat(topics)
                .extracting(topic ->
                        Duration.ofMillis(topic.at("/spec/config/retention.ms").asLong()))
                .allSatisfy(kept -> assertThat(kept).isLessThan(inbox).isEqualTo(Duration.ofDays(30)));
        assertThat(Deploy.composed("topics").required("command").at("/2").asText())
                .contains("retention.ms=" + Duration.ofDays(30).toMillis());
    }

    @Test
    void everyReplicaHasAPartition() {
        var replicas = Chart.of(Chart.rendered(Map.of()), "HorizontalPodAutoscaler")
                .mapToInt(scaler -> scaler.at("/spec/maxReplicas").asInt())
                .max()
                .orElseThrow();

        assertThat(topics)
                .allSatisfy(topic ->
                        assertThat(topic.at("/spec/partitions").asInt()).isGreaterThanOrEqualTo(replicas + 1));
    }

    @Test
    void theyBelongToTheCluster() {
        var cluster = Deploy.yaml(Deploy.text("kafka/cluster.yaml")).getLast();
        int leastInSync = cluster.at("/spec/kafka/config/min.insync.replicas").asInt();

        assertThat(topics).allSatisfy(topic -> {
            assertThat(topic.at("/metadata/labels/strimzi.io~1cluster").asText())
                    .isEqualTo(cluster.at("/metadata/name").asText());
            assertThat(topic.at("/spec/replicas").asInt()).isGreaterThan(leastInSync);
        });
        assertThat(cluster.at("/spec/kafka/config/auto.create.topics.enable").asBoolean(true))
                .isFalse();
    }

    private List<String> names() {
        return topics.stream().map(topic -> topic.at("/metadata/name").asText()).toList();
    }
}
