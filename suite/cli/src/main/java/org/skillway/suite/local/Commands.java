package org.skillway.suite.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command lines and environments of the suite's processes. */
final class Commands {

    private static final List<String> JVM = List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            // Netty and Kafka still use what JDK 25 warns of.
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");
    private static final String COMPILED_QUICKLY = "-XX:TieredStopAtLevel=1";
    private static final Map<Member, String> HEAPS =
            Map.of(Member.POSTGRES, "64m", Member.KAFKA, "512m", Member.OIDC, "128m");

    private final Settings settings;

    Commands(Settings settings) {
        this.settings = settings;
    }

    ProcessBuilder infrastructure(Member member) {
        var target = settings.root().resolve("suite/stack/target");
        require(target.resolve("classes"));
        var command = java("-Xmx" + HEAPS.get(member), COMPILED_QUICKLY);
        command.addAll(List.of(
                "-cp",
                target.resolve("classes") + File.pathSeparator + target.resolve("lib") + "/*",
                "org.skillway.suite.stack.Stack",
                member.label(),
                "--data",
                settings.data().resolve(member.label()).toString(),
                "--port",
                Integer.toString(settings.ports().of(member))));
        if (member == Member.POSTGRES) {
            command.addAll(List.of("--durable", Boolean.toString(settings.durable())));
        }
        return new ProcessBuilder(command);
    }

    /** A service that uses the given database, broker and issuer. */
    ProcessBuilder service(Member member, JsonNode database, String bootstrap, String issuer) {
        var home = settings.root().resolve(member.label()).resolve("target/quarkus-app");
        require(home.resolve("quarkus-run.jar"));
        var command = java(
                "-Xmx256m",
                // Grows as it needs to: the heap would begin at its full size on a machine with much memory.
                "-Xms64m",
                "-XX:+UseCompactObjectHeaders",
                // Gives back every ten seconds what the C library freed and kept.
                "-XX:TrimNativeHeapInterval=10000",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        if (settings.brief()) {
            command.add(COMPILED_QUICKLY);
        }
        if (Files.exists(home.resolve("app.aot"))) {
            command.add("-XX:AOTCache=app.aot");
        }
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        var builder = new ProcessBuilder(command).directory(home.toFile());
        // The C library keeps an arena of memory for each of many threads otherwise.
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_HOST",
                        "127.0.0.1",
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(settings.ports().of(member)),
                        "QUARKUS_MANAGEMENT_HOST",
                        "127.0.0.1",
                        "QUARKUS_MANAGEMENT_PORT",
                        Integer.toString(settings.ports().management(member)),
                        "KAFKA_BOOTSTRAP_SERVERS",
                        bootstrap,
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        issuer));
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", database.required("url").asText(),
                        "QUARKUS_DATASOURCE_USERNAME",
                                database.required("appUser").asText(),
                        "QUARKUS_DATASOURCE_PASSWORD",
                                database.required("appPassword").asText(),
                        "QUARKUS_FLYWAY_USERNAME",
                                database.required("ownerUser").asText(),
                        "QUARKUS_FLYWAY_PASSWORD",
                                database.required("ownerPassword").asText()));
        builder.environment()
                .putAll(Map.of(
                        "SKILLWAY_CHECKPOINTS_KEY_ID",
                        "local",
                        "SKILLWAY_CHECKPOINTS_KEY",
                        CheckpointKey.in(settings.data())));
        if (!settings.origins().isEmpty()) {
            builder.environment()
                    .putAll(Map.of(
                            "QUARKUS_HTTP_CORS_ENABLED",
                            "true",
                            "QUARKUS_HTTP_CORS_ORIGINS",
                            String.join(",", settings.origins())));
        }
        if (member == Member.METRICS) {
            builder.environment()
                    .putAll(Map.of(
                            "SKILLWAY_SEALING_CURRENT",
                            "local",
                            "SKILLWAY_SEALING_KEYS_LOCAL",
                            SealingKey.in(settings.data())));
        }
        return builder;
    }

    private static List<String> java(String... options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of(options));
        return command;
    }

    private static void require(Path built) {
        if (!Files.exists(built)) {
            throw new StartFailed(
                    "%s is missing. Maybe the build has not run: ./skillway builds by itself, or ./mvnw package."
                            .formatted(built));
        }
    }
}
