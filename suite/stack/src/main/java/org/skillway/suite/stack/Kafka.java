package org.skillway.suite.stack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/** A real Kafka broker: one node that is its own controller, on the loopback interface, with its log in a directory. */
final class Kafka implements Part {

    private static final List<String> SINGLE = List.of(
            "default.replication.factor",
            "min.insync.replicas",
            "offsets.topic.replication.factor",
            "offsets.topic.num.partitions",
            "transaction.state.log.replication.factor",
            "transaction.state.log.min.isr",
            "transaction.state.log.num.partitions",
            "share.coordinator.state.topic.replication.factor",
            "share.coordinator.state.topic.min.isr",
            "share.coordinator.state.topic.num.partitions");

    private final Options options;
    private final String bootstrap;
    private final @Nullable SecuredListener secured;
    private volatile @Nullable KafkaRaftServer server;

    Kafka(Options options) {
        this.options = options;
        this.bootstrap = "127.0.0.1:" + options.port();
        this.secured =
                Boolean.parseBoolean(options.setting("secured", "false")) ? new SecuredListener(options.data()) : null;
    }

    @Override
    public Map<String, Object> start() throws Exception {
        if (!Ports.isFree(options.port())) {
            throw new StartRefused("Port %d is in use; Kafka cannot have it.".formatted(options.port()));
        }
        var directory = DataDirectory.create(options.data());
        var settings = settings(directory.resolve("log"));
        if (secured != null) {
            secured.addTo(settings);
        }
        if (!Files.exists(directory.resolve("log/meta.properties"))) {
            format(directory.resolve("server.properties"), settings);
        }
        var starting = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server = starting;
        starting.startup();
        Topics.create(bootstrap);
        var ready = new HashMap<String, Object>();
        ready.put("port", options.port());
        ready.put("bootstrap", bootstrap);
        ready.put("pid", ProcessHandle.current().pid());
        if (secured != null) {
            ready.put("secured", secured.ready());
        }
        return ready;
    }

    @Override
    public void close() {
        var running = server;
        if (running != null) {
            running.shutdown();
            running.awaitShutdown();
        }
    }

    private Properties settings(Path log) {
        // The controller speaks to nobody but this process, so that any free port will do at each start.
        var controller = "127.0.0.1:" + Ports.free();
        var settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@" + controller);
        settings.setProperty("listeners", "PLAINTEXT://%s,CONTROLLER://%s".formatted(bootstrap, controller));
        settings.setProperty("advertised.listeners", "PLAINTEXT://" + bootstrap);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("inter.broker.listener.name", "PLAINTEXT");
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("log.dirs", log.toString());
        settings.setProperty("auto.create.topics.enable", "false");
        SINGLE.forEach(name -> settings.setProperty(name, "1"));
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        // No other broker could take over: leave at once.
        settings.setProperty("controlled.shutdown.enable", "false");
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "2");
        settings.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
        return settings;
    }

    private static void format(Path file, Properties settings) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        var silent = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        // Not main(): that one ends the process.
        int exit = StorageTool.execute(
                new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()}, silent);
        if (exit != 0) {
            throw new StartRefused("Kafka could not format %s (exit code %d).".formatted(file.getParent(), exit));
        }
    }
}
