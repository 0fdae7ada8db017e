package org.skillway.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final @Nullable JsonNode securedBroker;
    private final JsonNode identity;

    private Infrastructure(boolean containers, boolean secured) throws IOException {
        directory = Files.createTempDirectory("skillway-test-");
        // All at once: each takes seconds, and none needs another.
        var oidc = process("oidc", Map.of());
        // The same Kafka in both cases where it is secured; a container would need the certificates inside.
        var kafka = containers && !secured ? null : process("kafka", Map.of(), "--secured", Boolean.toString(secured));
        var postgres = containers ? postgresInContainer() : process("postgres", Map.of(), "--durable", "false");
        brokers = kafka == null
                ? kafkaInContainer()
                : kafka.ready().get("bootstrap").asText();
        securedBroker = kafka == null ? null : kafka.ready().get("secured");
        databases = postgres.ready().get("databases");
        identity = oidc.ready();
    }

    public static Infrastructure start() {
        return start(false);
    }

    /** @param secured with a broker that can also be reached by TLS and a password */
    static Infrastructure start(boolean secured) {
        try {
            return new Infrastructure(containerEngineAnswers(), secured);
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

    JsonNode securedBroker() {
        return Objects.requireNonNull(securedBroker);
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
        return offersEngine() && DockerClientFactory.instance().isDockerAvailable();
    }

    /** Where Testcontainers looks. It takes long and says much when there is nothing, so it is not asked then. */
    private static boolean offersEngine() {
        var home = Path.of(System.getProperty("user.home"));
        var settings = home.resolve(".testcontainers.properties");
        return System.getenv("DOCKER_HOST") != null
                || settings.toFile().exists()
                || Stream.of(
                                Path.of("/var/run/docker.sock"),
                                Path.of(Objects.requireNonNullElse(System.getenv("XDG_RUNTIME_DIR"), "/var/run"))
                                        .resolve("docker.sock"),
                                home.resolve(".docker/run/docker.sock"),
                                home.resolve(".docker/desktop/docker.sock"))
                        .anyMatch(Files::exists);
    }

    private StackProcess process(String role, Map<String, String> environment, String... settings) {
        var process = StackProcess.start(role, directory, environment, settings);
        running.push(process::close);
        return process;
    }

    private StackProcess postgresInContainer() {
        var container = new PostgreSQLContainer("postgres:18");
        container.start();
        running.push(container::stop);
        var url = container.getJdbcUrl() + "&user=" + container.getUsername() + "&password=" + container.getPassword();
        return process("postgres", Map.of("SKILLWAY_POSTGRES_URL", url));
    }

    private String kafkaInContainer() {
        var container = new KafkaContainer("apache/kafka:4.1.1").withEnv("KAFKA_NUM_PARTITIONS", "3");
        container.start();
        running.push(container::stop);
        return container.getBootstrapServers();
    }
}
