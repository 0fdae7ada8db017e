package org.skillway.suite.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each service is rolled out as what it is, and may be alone. */
class ImagesTest {

    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    @Test
    void aDigestIsOfOneImage() {
        var values = new HashMap<String, String>();
        Deploy.SERVICES.forEach(name -> values.put("services." + name + ".image.digest", digest(name)));
        values.put("image.tag", "1.2.3");

        assertThat(images(Chart.rendered(values)))
                .isEqualTo(Deploy.SERVICES.stream()
                        .collect(Collectors.toMap(
                                name -> name,
                                name -> "images.example/skillway/%s-service:1.2.3@%s".formatted(name, digest(name)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image.tag", "services.skills.image.tag"})
    void noTagTakesADigest(String value) {
        assertThatThrownBy(() -> Chart.rendered(Map.of(value, "1.2.3@" + DIGEST)))
                .hasMessageContaining("tag");
    }

    @Test
    void oneServiceIsRolledOutAlone() {
        var before = Chart.rendered(Map.of("image.tag", "1.2.3"));

        var after = Chart.rendered(Map.of("image.tag", "1.2.3", "services.mentor.image.tag", "1.2.4"));

        assertThat(images(after).get("mentor")).endsWith(":1.2.4");
        assertThat(after.stream().filter(manifest -> !Chart.service(manifest).equals("mentor")))
                .hasSizeGreaterThan(15)
                .allSatisfy(manifest -> assertThat(before).contains(manifest));
        assertThat(Chart.of(after, "Deployment")
                        .filter(manifest -> Chart.service(manifest).equals("mentor"))
                        .map(manifest -> manifest.at("/metadata/labels/app.kubernetes.io~1version")
                                .asText()))
                .containsExactly("1.2.4");
    }

    /** What one release has, another has not; together they are what one release of all is. */
    @Test
    void aReleaseHasTheServicesThatItIsToHave() {
        var most = new HashMap<>(Chart.MOST);
        var all = Chart.rendered(most).stream().filter(ImagesTest::isOfAService).toList();

        most.put("services.mentor.enabled", "false");
        most.put("services.metrics.enabled", "false");
        var some = Chart.rendered(most);

        assertThat(some.stream().filter(ImagesTest::isOfAService))
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .filter(manifest -> List.of("skills", "curriculum").contains(Chart.service(manifest)))
                        .toList());
        assertThat(images(some)).containsOnlyKeys("skills", "curriculum");
    }

    @Test
    void nobodyIsAlarmedByAServiceThatIsElsewhere() {
        var values = new HashMap<>(Chart.MOST);
        assertThat(rules(values)).contains("absent(up{job=\"mentor-service\"})", "(skills|curriculum|mentor|metrics)");

        values.put("services.mentor.enabled", "false");

        assertThat(rules(values))
                .contains("absent(up{job=\"metrics-service\"})", "(skills|curriculum|metrics)-service")
                .doesNotContain("mentor");
    }

    /** Otherwise the first alert would be that all are gone. */
    @Test
    void whoWatchesIsLetIn() {
        assertThatThrownBy(() -> Chart.rendered(Map.of("prometheusOperator.enabled", "true")))
                .hasMessageContaining("networkPolicy.monitoring");
        assertThat(Chart.rendered(Map.of("prometheusOperator.enabled", "true", "networkPolicy.enabled", "false")))
                .isNotEmpty();
    }

    private static String rules(Map<String, String> values) {
        return Chart.of(Chart.rendered(values), "PrometheusRule")
                .map(rule -> rule.at("/spec/groups"))
                .flatMap(groups -> groups.findValuesAsText("expr").stream())
                .collect(Collectors.joining("\n"));
    }

    private static boolean isOfAService(JsonNode manifest) {
        return Deploy.SERVICES.contains(Chart.service(manifest));
    }

    private static Map<String, String> images(List<JsonNode> manifests) {
        return Chart.of(manifests, "Deployment")
                .collect(Collectors.toMap(
                        Chart::service,
                        deployment ->
                                Chart.container(deployment).required("image").asText()));
    }

    private static String digest(String name) {
        return "sha256:" + "%064x".formatted(name.hashCode());
    }
}
