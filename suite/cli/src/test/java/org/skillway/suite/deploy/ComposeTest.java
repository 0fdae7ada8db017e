package org.skillway.suite.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The containers on one machine fit together, and run the services as they are. */
class ComposeTest {

    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{(\\w+)(:-)?");
    private static final Pattern WRITTEN = Pattern.compile("\\b([A-Z]+(?:_[A-Z]+)+)\\b");

    @ParameterizedTest
    @ValueSource(strings = {"skills", "curriculum", "mentor", "metrics"})
    void aServiceIsWhereItListensAndHasItsOwnDatabase(String name) {
        var service = Deploy.composed(name);
        var port = Deploy.settings(name).getProperty("quarkus.http.port");
        var management = service.at("/environment/QUARKUS_MANAGEMENT_PORT").asText();

        assertThat(service.required("ports"))
                .extracting(Object::toString)
                .containsExactly(
                        "\"127.0.0.1:%s:%s\"".formatted(port, port),
                        "\"127.0.0.1:%s:%s\"".formatted(management, management));
        assertThat(service.required("environment").properties().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().asText())))
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://postgres:5432/" + name)
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", name + "_app")
                .containsEntry("QUARKUS_FLYWAY_USERNAME", name + "_owner")
                .containsEntry("QUARKUS_OIDC_AUTH_SERVER_URL", "http://keycloak:8080/realms/" + realm());
    }

    @Test
    void chartAndContainersNameTheSameImages() {
        var charts = Chart.of(Chart.rendered(Map.of()), "Deployment")
                .map(deployment -> Chart.container(deployment).required("image").asText())
                .map(image -> image.replace("images.example/skillway/", "${SKILLWAY_IMAGES:-skillway}/"))
                .map(image -> image.replaceAll(":([^:]+)$", ":\\${SKILLWAY_VERSION:-$1}"))
                .toList();

        assertThat(Deploy.SERVICES)
                .extracting(name -> Deploy.composed(name).required("image").asText())
                .containsExactlyInAnyOrderElementsOf(charts);
        assertThat(Deploy.text(Deploy.ROOT.resolve("pom.xml")))
                .contains("<artifactId>skillway</artifactId>\n  <version>%s</version>"
                        .formatted(charts.getFirst().replaceAll(".*:-(.*)}", "$1")));
    }

    @Test
    void everySecretIsMade() {
        var made = WRITTEN.matcher(Deploy.text("compose/secrets.sh"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(VARIABLE.matcher(Deploy.text("compose/compose.yaml")).results())
                .hasSizeGreaterThan(20)
                .filteredOn(found -> found.group(2) == null)
                .allSatisfy(found -> assertThat(made).contains(found.group(1)));
    }

    @Test
    void theDatabasesAreMadeWithThePasswordsThatTheServicesHave() {
        var passwords = Deploy.composed("postgres").required("environment");

        assertThat(Deploy.SERVICES).allSatisfy(name -> {
            var upper = name.toUpperCase(java.util.Locale.ROOT);
            var environment = Deploy.composed(name).required("environment");
            assertThat(environment.required("QUARKUS_DATASOURCE_PASSWORD"))
                    .isEqualTo(passwords.required(upper + "_APP_PASSWORD"));
            assertThat(environment.required("QUARKUS_FLYWAY_PASSWORD"))
                    .isEqualTo(passwords.required(upper + "_OWNER_PASSWORD"));
        });
    }

    @Test
    void whatIsMountedIsThere() {
        var folder = Deploy.FOLDER.resolve("compose");

        assertThat(Set.of("postgres", "keycloak"))
                .flatMap(name ->
                        Deploy.composed(name).required("volumes").valueStream().toList())
                .filteredOn(volume -> volume.asText().startsWith("."))
                .hasSize(2)
                .allSatisfy(volume -> assertThat(folder.resolve(volume.asText().split(":", -1)[0]))
                        .matches(Files::exists));
    }

    private static String realm() {
        return Deploy.json("keycloak/skillway-demo-realm.json")
                .required("realm")
                .asText();
    }
}
