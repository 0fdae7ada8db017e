package org.skillway.suite.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the deployments set, the packaged services read: a misspelt variable would do nothing, and say nothing. */
class SettingsIT {

    /** Without these a service does not do what a deployment wants of it. */
    private static final Set<String> NEEDED = Set.of(
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            "QUARKUS_FLYWAY_USERNAME",
            "QUARKUS_FLYWAY_PASSWORD",
            "QUARKUS_MANAGEMENT_PORT",
            "KAFKA_BOOTSTRAP_SERVERS",
            "QUARKUS_OIDC_AUTH_SERVER_URL",
            "SKILLWAY_PLATFORM_CURSOR_SECRET");

    private static final Map<String, String> PLAIN = Map.of("kafka.protocol", "PLAINTEXT");

    @ParameterizedTest
    @ValueSource(strings = {"skills", "curriculum", "mentor", "metrics"})
    void theServiceReadsWhatItIsGiven(String service) {
        var shipped = ShippedSettings.of(service);

        assertThat(shipped.size()).isGreaterThan(300);
        assertThat(List.of(
                        chart(service, Map.of()), chart(service, Chart.MOST), chart(service, PLAIN), compose(service)))
                .allSatisfy(
                        variables -> assertThat(variables).containsAll(NEEDED).allMatch(shipped.reads()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Read while it is built, and never again.
                "QUARKUS_DATASOURCE_DB_KIND",
                "QUARKUS_MANAGEMENT_ENABLED",
                "SKILLWAY_SEALING_KEY_K1",
                "KAFKA_SASL_JAAS",
                "QUARKUS_OIDC_AUTH_SERVER_URI"
            })
    void whatItDoesNotReadIsFound(String variable) {
        assertThat(ShippedSettings.of("metrics").reads()).rejects(variable);
    }

    private static Set<String> chart(String service, Map<String, String> values) {
        var variables = new HashSet<String>();
        var deployment = Chart.of(Chart.rendered(values), "Deployment")
                .filter(each -> Chart.service(each).equals(service))
                .findFirst()
                .orElseThrow();
        Chart.environment(deployment)
                .forEach(variable -> assertThat(
                                variables.add(variable.required("name").asText()))
                        .isTrue());
        return variables;
    }

    private static Set<String> compose(String service) {
        var variables = new HashSet<String>();
        Deploy.composed(service).required("environment").fieldNames().forEachRemaining(variables::add);
        return variables;
    }
}
