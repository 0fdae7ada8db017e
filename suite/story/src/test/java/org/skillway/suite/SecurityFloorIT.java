package org.skillway.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What really ships holds no library below the versions that mended known holes. */
class SecurityFloorIT {

    /** Jar name prefix to lowest version; the Quarkus BOM alone brings older ones. */
    private static final Map<String, String> FLOOR = Map.ofEntries(
            Map.entry("io.netty.netty-", "4.1.140.Final"),
            Map.entry("com.fasterxml.jackson.core.jackson-core", "2.21.8"),
            Map.entry("com.fasterxml.jackson.core.jackson-databind", "2.21.8"),
            Map.entry("com.fasterxml.jackson.dataformat.", "2.21.8"),
            Map.entry("com.fasterxml.jackson.datatype.", "2.21.8"),
            Map.entry("com.fasterxml.jackson.module.", "2.21.8"),
            Map.entry("io.vertx.vertx-core", "4.5.31"),
            Map.entry("io.vertx.vertx-web-", "4.5.31"),
            Map.entry("org.hibernate.orm.hibernate-core", "7.2.24.Final"),
            Map.entry("org.postgresql.postgresql", "42.7.14"),
            Map.entry("org.apache.kafka.kafka-clients", "4.1.2"));

    /** Netty's OpenSSL bindings count their versions for themselves. */
    private static final String OWN_VERSIONS = "io.netty.netty-tcnative-";

    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[\\w.]*?)(-[a-z][\\w-]*)?\\.jar");

    @ParameterizedTest
    @ValueSource(strings = {"skills", "curriculum", "mentor", "metrics"})
    void shipsNothingBelowTheFloor(String service) throws IOException {
        var lib = Path.of(
                System.getProperty("skillway.root"), service + "-service", "target", "quarkus-app", "lib", "main");
        List<String> jars;
        try (var files = Files.list(lib)) {
            jars = files.map(file -> file.getFileName().toString()).sorted().toList();
        }
        FLOOR.forEach((prefix, lowest) -> {
            var matching = jars.stream()
                    .filter(jar -> jar.startsWith(prefix) && !jar.startsWith(OWN_VERSIONS))
                    .toList();
            assertThat(matching).as(prefix + " ships at all").isNotEmpty();
            assertThat(matching)
                    .allSatisfy(jar -> assertThat(Version.parse(version(jar)))
                            .as(jar)
                            .isGreaterThanOrEqualTo(Version.parse(lowest)));
        });
    }

    private static String version(String jar) {
        var parts = JAR.matcher(jar);
        assertThat(parts.matches()).as(jar).isTrue();
        return parts.group(2);
    }
}
