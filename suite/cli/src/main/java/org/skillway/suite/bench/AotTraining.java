package org.skillway.suite.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.skillway.suite.local.LocalStack;
import org.skillway.suite.local.Member;
import org.skillway.suite.local.Replica;
import org.skillway.suite.local.Tokens;

/**
 * Makes each service's AOT cache (JEP 514): one more replica records what it loads and links while it serves some
 * requests, and writes {@code app.aot} when it is asked to end. The suite uses the file from its next start on.
 */
final class AotTraining {

    private static final int REQUESTS = 300;
    private static final Map<Member, List<String>> PATHS = Map.of(
            Member.SKILLS, List.of("/v1/people?limit=10", "/v1/role-maps", "/v1/skills"),
            Member.CURRICULUM, List.of("/v1/modules?limit=10"),
            Member.MENTOR, List.of("/v1/needs"),
            Member.METRICS, List.of("/v1/signal-sources", "/v1/kpis", "/v1/alerts"));

    private AotTraining() {}

    static void train(LocalStack stack, Tokens tokens, Path root, Path logs) throws IOException, InterruptedException {
        var token = tokens.of("ld-admin manager", "bench-training");
        for (var service : Member.services()) {
            var cache = root.resolve(service.label()).resolve("target/quarkus-app/app.aot");
            Files.deleteIfExists(cache);
            var replica = Replica.start(
                    stack.command(service),
                    builder -> {
                        builder.command().removeIf(option -> option.startsWith("-XX:AOTCache="));
                        builder.command().add(1, "-XX:AOTCacheOutput=app.aot");
                    },
                    logs.resolve("bench-training-" + service.label() + ".log"),
                    "/q/openapi");
            try (replica;
                    var wire = new Wire(replica.address())) {
                var paths = PATHS.getOrDefault(service, List.of());
                for (var n = 0; n < REQUESTS; n++) {
                    wire.exchange(Wire.get(paths.get(n % paths.size()), token));
                }
            }
            if (!Files.exists(cache)) {
                throw new IOException("%s wrote no AOT cache".formatted(service.label()));
            }
        }
    }
}
