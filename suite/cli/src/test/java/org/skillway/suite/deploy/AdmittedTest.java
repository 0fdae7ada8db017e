package org.skillway.suite.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an API server refuses although every field is one it knows. */
class AdmittedTest {

    /** RFC 1035, as the names of Services are. */
    private static final Pattern NAME = Pattern.compile("[a-z]([-a-z0-9]{0,61}[a-z0-9])?");

    private static final Pattern LABEL = Pattern.compile("([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?");
    private static final String LONGEST_RELEASE = "a".repeat(52);

    private final List<JsonNode> most = Chart.rendered(Chart.MOST);

    @Test
    void everyNameIsOneAndStandsOnce() {
        var seen = new HashSet<String>();

        assertThat(Stream.concat(most.stream(), Chart.rendered(LONGEST_RELEASE, Map.of()).stream()))
                .allSatisfy(manifest -> {
                    var name = manifest.at("/metadata/name").asText();
                    assertThat(name).matches(NAME);
                    assertThat(seen.add(manifest.required("kind") + name))
                            .as(name)
                            .isTrue();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-people", "people.learn"})
    void aReleaseThatCannotNameAServiceIsRefused(String release) {
        assertThatThrownBy(() -> Chart.rendered(release, Map.of())).hasMessageContaining("release");
    }

    @Test
    void aReleaseWhoseNameIsTooLongIsRefused() {
        assertThatThrownBy(() -> Chart.rendered(LONGEST_RELEASE + "a", Map.of()))
                .hasMessageContaining("52");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.2.3", "_built", "a.tag.of.which.no.label.takes.all.because.it.has.more.than.63.signs-_."})
    void everyLabelIsOneWhateverTheImageIsTagged(String tag) {
        var manifests = Chart.rendered(Map.of("image.tag", tag));

        assertThat(manifests).allSatisfy(manifest -> {
            for (var labels : List.of(manifest.at("/metadata/labels"), manifest.at("/spec/template/metadata/labels"))) {
                assertThat(labels.valueStream().map(JsonNode::asText))
                        .allSatisfy(value -> assertThat(value).matches(LABEL));
            }
        });
        assertThat(Chart.deployments(manifests))
                .allSatisfy(deployment -> assertThat(
                                Chart.container(deployment).required("image").asText())
                        .endsWith("-service:" + tag));
    }

    @Test
    void aSettingThatTheChartMakesIsNotMadeTwice() {
        assertThat(Chart.deployments(most))
                .allSatisfy(deployment -> assertThat(Chart.environment(deployment)
                                .map(variable -> variable.required("name").asText()))
                        .doesNotHaveDuplicates());
        assertThatThrownBy(
                        () -> Chart.rendered(Map.of("services.skills.env.KAFKA_BOOTSTRAP_SERVERS", "elsewhere:9092")))
                .hasMessageContaining("services.skills.env.KAFKA_BOOTSTRAP_SERVERS");
    }

    @Test
    void whatAPodNamesIsThere() {
        assertThat(Chart.deployments(most)).allSatisfy(deployment -> {
            var container = Chart.container(deployment);
            var ports = texts(container.required("ports"), "name");
            assertThat(ports)
                    .doesNotHaveDuplicates()
                    .allSatisfy(port -> assertThat(port).hasSizeLessThan(16));
            for (var probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                assertThat(ports)
                        .contains(container.at("/" + probe + "/httpGet/port").asText());
            }
            var volumes = texts(deployment.at("/spec/template/spec/volumes"), "name");
            assertThat(texts(container.required("volumeMounts"), "name")).containsExactlyInAnyOrderElementsOf(volumes);
            assertThat(texts(container.required("volumeMounts"), "mountPath")).doesNotHaveDuplicates();
            deployment
                    .at("/spec/selector/matchLabels")
                    .properties()
                    .forEach(label -> assertThat(deployment
                                    .at("/spec/template/metadata/labels")
                                    .get(label.getKey()))
                            .isEqualTo(label.getValue()));
        });
        assertThat(Chart.of(most, "Service"))
                .allSatisfy(service -> assertThat(
                                service.at("/spec/ports/0/targetPort").asText())
                        .isEqualTo("http"));
    }

    @Test
    void amountsAreAmounts() {
        Consumer<JsonNode> amount = value -> assertThat(Quantity.getAmountInBytes(new Quantity(value.asText())))
                .isPositive();

        assertThat(Chart.deployments(most)).allSatisfy(deployment -> {
            assertThat(Chart.container(deployment).at("/resources/requests").valueStream())
                    .hasSize(2)
                    .allSatisfy(amount);
            assertThat(Chart.container(deployment).at("/resources/limits").valueStream())
                    .isNotEmpty()
                    .allSatisfy(amount);
        });
        assertThat(Chart.of(most, "HorizontalPodAutoscaler"))
                .hasSize(4)
                .allSatisfy(scaler -> assertThat(scaler.at("/spec/minReplicas").asInt())
                        .isBetween(1, scaler.at("/spec/maxReplicas").asInt()));
    }

    private static List<String> texts(JsonNode all, String field) {
        return StreamSupport.stream(all.spliterator(), false)
                .map(each -> each.required(field).asText())
                .toList();
    }
}
