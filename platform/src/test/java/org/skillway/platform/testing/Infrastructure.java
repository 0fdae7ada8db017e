package org.skillway.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * PostgreSQL, Kafka and an OpenID provider for tests: in containers where a container engine answers, as embedded
 * processes where none does. Tests cannot tell which; every assertion is shared.
 */
public final class Infrastructure implements AutoCloseable {

    private final Deque<Runnable> running = new ArrayDeque<>();
    private final Path directory;
    private final JsonNode databases;
    private final String brokers;
    private final JsonNode identity;

    private Infrastructure(boolean containers) throws IOException {
        directory = Files.createTempDirectory("skillway-test-");
        if (containers) {
            databases = postgresInContainer();
            brokers = kafkaInContainer();
        } else {
            databases = process("postgres", Map.of(), "--durable", "false").get("databases");
            brokers = process("kafka", Map.of()).get("bootstrap").asText();
        }
        identity = process("oidc", Map.of());
    }

    public static Infrastructure start() {
        try {
            return new Infrastructure(containerEngineAnswers());
        } catch (IOException e) {
            throw new IllegalStateException("No infrastructure for tests", e);
        }
    }

    public JsonNode database(String name) {
        return databases.get(name);
    }

    public String brokers() {
        return brokers;
    }

    public String issuer() {
        return identity.get("issuer").asText();
    }

    public String tokenEndpoint() {
        return identity.get("token").asText();
    }

    @Override
    public void close() throws IOException {
        while (!running.isEmpty()) {
            running.pop().run();
        }
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private static boolean containerEngineAnswers() {
        var offered = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return offered && DockerClientFactory.instance().isDockerAvailable();
    }

    private JsonNode process(String role, Map<String, String> environment, String... settings) {
        var process = StackProcess.start(role, directory, environment, settings);
        running.push(process::close);
        return process.ready();
    }

    private JsonNode postgresInContainer() {
        var container = new PostgreSQLContainer("postgres:18");
        container.start();
        running.push(container::stop);
        var url = container.getJdbcUrl() + "&user=" + container.getUsername() + "&password=" + container.getPassword();
        return process("postgres", Map.of("SKILLWAY_POSTGRES_URL", url)).get("databases");
    }

    private String kafkaInContainer() {
        var container = new KafkaContainer("apache/kafka:4.1.1").withEnv("KAFKA_NUM_PARTITIONS", "3");
        container.start();
        running.push(container::stop);
        return container.getBootstrapServers();
    }
}
