package org.skillway.suite.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a part is started with: {@code <role> --data <directory> [--port <n>]} and the role's own settings. */
record Options(String role, Path data, int port, Map<String, String> settings) {

    private static final Set<String> SETTINGS = Set.of("durable", "shared-buffers", "max-connections", "secured");

    static final String USAGE = """
            Usage: Stack postgres|kafka|oidc --data <directory> [--port <n>, 0 = any free one]
              postgres only: --durable true|false   --shared-buffers 128MB   --max-connections 200
              kafka only: --secured true|false""";

    Options {
        data = data.toAbsolutePath().normalize();
        settings = Map.copyOf(settings);
    }

    static Options parse(String... args) {
        if (args.length % 2 == 0) {
            throw new StartRefused(USAGE);
        }
        var given = new HashMap<String, String>();
        for (int i = 1; i < args.length; i += 2) {
            given.put(args[i].replaceFirst("^--", ""), args[i + 1]);
        }
        var data = given.remove("data");
        var port = given.remove("port");
        if (data == null || !SETTINGS.containsAll(given.keySet())) {
            throw new StartRefused(USAGE);
        }
        return new Options(args[0], Path.of(data), Ports.chosen(port == null ? 0 : Integer.parseInt(port)), given);
    }

    String setting(String name, String otherwise) {
        return settings.getOrDefault(name, otherwise);
    }
}
