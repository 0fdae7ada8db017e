package org.skillway.suite.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shell examples of a page as one script: what a reader types from top to bottom, in one terminal. */
final class PageScript {

    private static final Pattern ADDRESS = Pattern.compile("\\b(localhost|127\\.0\\.0\\.1):(\\d+)\\b");

    // The page's own curl, but an answer other than the expected one ends the script.
    private static final String BEGIN = """
            set -euo pipefail
            curl() {
                local status
                status=$(command curl -o answer -w '%{http_code}' "$@") || true
                cat answer
                if [[ $status != $expected ]]; then
                    printf '\\n%s: answered %s, not %s\\n' "$example" "$status" "$expected" >&2
                    return 22
                fi
            }
            """;

    private final Path directory;
    private final Map<Integer, Integer> ports;

    /** {@code directory} is where {@code ./skillway} is; {@code ports} leads from the documented ones to the real ones. */
    PageScript(Path directory, Map<Integer, Integer> ports) {
        this.directory = directory;
        this.ports = ports;
    }

    /** Puts a {@code ./skillway} into the directory that does what the real one does, without building. */
    static void installSkillway(Path directory) throws IOException {
        var script = Files.createFile(
                directory.resolve("skillway"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.writeString(script, """
                #!/usr/bin/env bash
                exec '%s/bin/java' -XX:TieredStopAtLevel=1 -Dskillway.root='%s' -cp '%s' org.skillway.suite.Skillway "$@"
                """.formatted(
                        System.getProperty("java.home"), directory, System.getProperty("java.class.path")));
        Files.createDirectory(directory.resolve("suite"));
        Files.createSymbolicLink(directory.resolve("suite/company"), DocsTest.ROOT.resolve("suite/company"));
    }

    /** Runs them and returns all that they printed. The last answer of each is in a file then. */
    String run(List<Example> examples) throws IOException, InterruptedException {
        var script = new StringBuilder(BEGIN);
        for (var example : examples) {
            script.append("example='%s' expected='%s'; : >answer%n".formatted(example, example.status()))
                    .append(onRealPorts(example.text()))
                    .append("cp answer '%s'%n".formatted(answer(example)));
        }
        var output = directory.resolve("output");
        var process = new ProcessBuilder("bash", "-c", script.toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError(Files.readString(output));
            }
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(output);
    }

    Path answer(Example example) {
        return directory.resolve("answer-" + example.line());
    }

    private String onRealPorts(String text) {
        return ADDRESS.matcher(text).replaceAll(address -> {
            var documented = Integer.parseInt(address.group(2));
            return Matcher.quoteReplacement(address.group(1) + ":" + ports.getOrDefault(documented, documented));
        });
    }
}
