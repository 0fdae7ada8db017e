package org.skillway.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the {@code skillway} script, built already, in a place with a blank in its name and with hardly a variable set. */
class LauncherTest {

    private static final List<String> TOOLS = List.of(
            "bash", "sh", "cat", "dirname", "readlink", "sed", "mkdir", "touch", "find", "awk", "sort", "sleep");

    private Path temporary;
    private Path repository;
    private Path tools;

    private record Said(int exit, String text) {}

    @BeforeEach
    void aRepositoryThatIsBuilt(@TempDir Path empty) throws IOException {
        temporary = empty.toRealPath();
        repository = temporary.resolve("my projects").resolve("skillway");
        var built = repository.resolve("suite/cli/target/.built");
        Files.createDirectories(built.getParent());
        Files.createFile(built);
        // Where this machine has its JDKs, the copy does not look.
        var script = Files.readString(Repository.root().resolve("skillway"))
                .replace("/usr/lib/jvm", "/nowhere")
                .replace("/usr/libexec", "/nowhere")
                .replace("/opt/", "/nowhere/")
                .replace("{,\"$HOME\"}/Library", "/nowhere")
                .replace("\"$HOME\"/.", "/nowhere/.");
        program(repository.resolve("skillway"), script);
        program(repository.resolve("mvnw"), "echo BUILDS; exit 1");
        tools = Files.createDirectory(temporary.resolve("tools"));
        for (var tool : TOOLS) {
            Files.createSymbolicLink(tools.resolve(tool), found(tool));
        }
    }

    @Test
    void withoutAJdkItSaysWhatToInstall() throws IOException, InterruptedException {
        var said = run(repository.resolve("skillway"), Map.of(), "down");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.text()).contains("needs a JDK 25 and found none").contains("set JAVA_HOME");
    }

    @Test
    void aWrongJavaHomeIsPassedOverForTheJavaOnThePath() throws IOException, InterruptedException {
        var jdk = aJdkOnThePath();

        var said = run(repository.resolve("skillway"), Map.of("JAVA_HOME", "/nowhere/at all"), "down");

        assertThat(said.exit()).as(said.text()).isZero();
        assertThat(said.text()).contains("run by " + jdk).endsWith("down\n");
    }

    @Test
    void aLinkToALinkToTheScriptWillDo() throws IOException, InterruptedException {
        aJdkOnThePath();
        var near = Files.createSymbolicLink(repository.resolve("near"), Path.of("skillway"));
        var elsewhere = Files.createDirectory(temporary.resolve("bin"));
        var far = Files.createSymbolicLink(elsewhere.resolve("far"), near);

        var said = run(far, Map.of(), "down");

        assertThat(said.text()).contains("-Dskillway.root=" + repository + "\n");
    }

    @Test
    void anUnknownCommandIsRefusedAtOnce() throws IOException, InterruptedException {
        aJdkOnThePath();
        Files.delete(repository.resolve("suite/cli/target/.built"));

        var said = run(repository.resolve("skillway"), Map.of(), "dmeo");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.text())
                .contains("no command 'dmeo'")
                .contains("Usage: ./skillway COMMAND")
                .doesNotContain("Building");
    }

    @Test
    void nothingIsBuiltFromUnderASuiteThatRuns() throws IOException, InterruptedException {
        aJdkOnThePath();
        Files.delete(repository.resolve("suite/cli/target/.built"));
        Files.createDirectories(repository.resolve(".skillway"));
        var lock = repository.resolve(".skillway/up.lock");

        Files.writeString(lock, String.valueOf(ProcessHandle.current().pid()));
        for (var command : List.of("demo", "test")) {
            var said = run(repository.resolve("skillway"), Map.of(), command);
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.text()).startsWith("A suite runs, as process").doesNotContain("BUILDS");
        }

        Files.writeString(lock, "");
        assertThat(run(repository.resolve("skillway"), Map.of(), "test").text()).contains("BUILDS");
    }

    @Test
    void theTestsThatFailedAreTheLastItSays() throws IOException, InterruptedException {
        aJdkOnThePath();
        program(repository.resolve("mvnw"), """
                mkdir -p platform/target/failsafe-reports
                sleep 0.1
                cat > platform/target/failsafe-reports/TEST-org.skillway.OutboxIT.xml <<'XML'
                <testsuite name="org.skillway.OutboxIT">
                  <testcase name="drains" classname="org.skillway.OutboxIT" time="0.1"/>
                  <testcase name="keepsOrder" classname="org.skillway.OutboxIT" time="2.1">
                    <failure message="expected: 1&#10;but was: 2" type="AssertionFailedError">at org.skillway</failure>
                  </testcase>
                </testsuite>
                XML
                exit 1
                """);

        var said = run(repository.resolve("skillway"), Map.of(), "test");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.text()).endsWith("""
                These tests failed:
                  org.skillway.OutboxIT.keepsOrder: expected: 1&#10;but was: 2
                """);
    }

    @Test
    void helpOnTestsNeedsNoJdk() throws IOException, InterruptedException {
        var said = run(repository.resolve("skillway"), Map.of(), "help", "test");

        assertThat(said.exit()).isZero();
        assertThat(said.text()).startsWith("Usage: ./skillway test");
    }

    private Path aJdkOnThePath() throws IOException {
        var jdk = temporary.resolve("a jdk");
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        program(jdk.resolve("bin/javac"), "exit 0");
        program(jdk.resolve("bin/java"), """
                case "$*" in
                *XshowSettings*) echo "    java.home = %1$s" ;;
                *) printf '%%s\\n' "run by %1$s" "$@" ;;
                esac
                """.formatted(jdk));
        Files.createSymbolicLink(tools.resolve("java"), jdk.resolve("bin/java"));
        return jdk;
    }

    private Said run(Path script, Map<String, String> variables, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(tools.resolve("bash").toString(), script.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().putAll(variables);
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, text.startsWith("#!") ? text : "#!/bin/sh\n" + text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static Path found(String tool) {
        return List.of("/bin", "/usr/bin", "/usr/local/bin").stream()
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + tool));
    }
}
