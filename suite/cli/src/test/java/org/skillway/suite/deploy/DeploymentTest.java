package org.skillway.suite.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.skillway.suite.local.Member;
import org.skillway.suite.local.PortPlan;

/** A pod runs its service as the service is, and with no right that it does not need. */
class DeploymentTest {

    private static final Pattern OPTION = Pattern.compile("\"(-XX:\\+\\w+|--[a-z-]+=\\S+|-D\\S+)\"");

    private final List<JsonNode> manifests = Chart.rendered(Map.of());

    @Test
    void everyServiceIsDeployedWhereItListens() {
        assertThat(Chart.deployments(manifests)).hasSize(4).allSatisfy(deployment -> {
            var service = Chart.service(deployment);
            var member = member(service);
            var ports = Chart.container(deployment).required("ports");
            assertThat(ports.at("/0/name").asText()).isEqualTo("http");
            assertThat(ports.at("/0/containerPort").asText())
                    .isEqualTo(Deploy.settings(service).getProperty("quarkus.http.port"))
                    .isEqualTo(value(deployment, "QUARKUS_HTTP_PORT"));
            assertThat(ports.at("/1/name").asText()).isEqualTo("management");
            assertThat(ports.at("/1/containerPort").asInt())
                    .isEqualTo(PortPlan.standard().management(member));
            assertThat(value(deployment, "QUARKUS_MANAGEMENT_PORT"))
                    .isEqualTo(ports.at("/1/containerPort").asText());
        });
        assertThat(Chart.of(manifests, "Service"))
                .hasSize(4)
                .allSatisfy(
                        service -> assertThat(service.at("/spec/ports/0/port").asInt())
                                .isEqualTo(PortPlan.standard().of(member(Chart.service(service)))));
    }

    @Test
    void itsHealthIsAskedWhereItAnswers() {
        assertThat(Chart.deployments(manifests)).allSatisfy(deployment -> {
            var container = Chart.container(deployment);
            Map.of("startupProbe", "started", "livenessProbe", "live", "readinessProbe", "ready")
                    .forEach((probe, path) -> {
                        assertThat(container.at("/" + probe + "/httpGet/path").asText())
                                .isEqualTo("/q/health/" + path);
                        assertThat(container.at("/" + probe + "/httpGet/port").asText())
                                .isEqualTo("management");
                    });
        });
    }

    @Test
    void aPodIsGivenTheTimeToFinish() {
        assertThat(Chart.deployments(manifests)).allSatisfy(deployment -> {
            var finish = Deploy.settings(Chart.service(deployment)).getProperty("quarkus.shutdown.timeout");
            long pause = Chart.container(deployment)
                    .at("/lifecycle/preStop/sleep/seconds")
                    .asLong();
            assertThat(pause).isPositive();
            assertThat(deployment
                            .at("/spec/template/spec/terminationGracePeriodSeconds")
                            .asLong())
                    .isGreaterThan(pause + Duration.parse("PT" + finish).toSeconds());
        });
    }

    @Test
    void aContainerMayDoNothingItNeedNot() {
        assertThat(Chart.deployments(manifests)).allSatisfy(deployment -> {
            var pod = deployment.at("/spec/template/spec");
            var security = Chart.container(deployment).required("securityContext");
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.required("automountServiceAccountToken").asBoolean()).isFalse();
            assertThat(pod.required("enableServiceLinks").asBoolean()).isFalse();
            assertThat(security.required("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(security.required("allowPrivilegeEscalation").asBoolean())
                    .isFalse();
            assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
            assertThat(deployment.toString()).doesNotContain("\"latest\"", ":latest");
        });
    }

    @Test
    void theUserIsTheImages() {
        var user = Chart.deployments(manifests)
                .getFirst()
                .at("/spec/template/spec/securityContext/runAsUser")
                .asText();

        assertThat(Deploy.text("image/Dockerfile")).contains("\nUSER " + user + ":");
    }

    @Test
    void theImageStartsItAsTheLocalSuiteDoes() {
        var commands =
                Deploy.text(Deploy.ROOT.resolve("suite/cli/src/main/java/org/skillway/suite/local/Commands.java"));
        var image = Deploy.text("image/Dockerfile");

        assertThat(OPTION.matcher(commands).results())
                .hasSize(6)
                .allSatisfy(option -> assertThat(image).contains(option.group()));
    }

    private static Member member(String service) {
        return Member.services().stream()
                .filter(each -> each.database().equals(service))
                .findFirst()
                .orElseThrow();
    }

    private static String value(JsonNode deployment, String name) {
        return Chart.environment(deployment)
                .filter(variable -> variable.required("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .required("value")
                .asText();
    }
}
