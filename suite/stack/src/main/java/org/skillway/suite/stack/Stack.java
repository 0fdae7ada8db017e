package org.skillway.suite.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;

/**
 * Runs one part of the stack as this process. One line of JSON on stdout says that it is ready and how to reach it;
 * everything else goes to stderr. It ends on SIGTERM, and when its stdin reaches end of file: a parent that holds the
 * other end of that pipe takes its parts with it however it dies.
 */
public final class Stack {

    private Stack() {}

    public static void main(String[] args) {
        var answer = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // Libraries may print; stdout carries the one line and nothing else.
        System.setOut(System.err);
        // Kafka brings the interface of log4j without a backend and complains about it; the logs that matter go by
        // slf4j.
        System.setProperty("log4j2.StatusLogger.level", "OFF");
        try {
            run(Options.parse(args), answer);
        } catch (StartRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        } catch (Exception failure) {
            failure.printStackTrace(System.err);
            System.exit(1);
        }
    }

    private static void run(Options options, PrintStream answer) throws Exception {
        var part = part(options);
        Runtime.getRuntime().addShutdownHook(new Thread(part::close, "close"));
        Thread.ofPlatform().daemon().name("parent").start(() -> exitWithParent(System.in));
        var ready = new LinkedHashMap<String, Object>();
        ready.put("ready", options.role());
        ready.putAll(part.start());
        answer.println(new ObjectMapper().writeValueAsString(ready));
        Thread.currentThread().join();
    }

    private static Part part(Options options) {
        return switch (options.role()) {
            case "postgres" -> {
                var url = System.getenv("SKILLWAY_POSTGRES_URL");
                yield url == null || url.isBlank() ? new Postgres(options) : new ForeignPostgres(url, options);
            }
            case "kafka" -> new Kafka(options);
            case "oidc" -> new Oidc(options);
            default -> throw new StartRefused(Options.USAGE);
        };
    }

    private static void exitWithParent(InputStream stdin) {
        try {
            stdin.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // A broken pipe means the same as its end.
        }
        System.exit(0);
    }
}
