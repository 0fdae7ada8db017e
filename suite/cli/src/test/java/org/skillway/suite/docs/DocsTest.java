package org.skillway.suite.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the docs point at is there. */
class DocsTest {

    static final Path ROOT = Path.of(System.getProperty("skillway.root", "../.."))
            .toAbsolutePath()
            .normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");

    @Test
    void everyLinkLeadsToAFile() {
        assertThat(pages())
                .hasSizeGreaterThan(30)
                .allSatisfy(page -> assertThat(
                                LINK.matcher(text(page)).results().map(link -> page.resolveSibling(link.group(1))))
                        .allSatisfy(target -> assertThat(target).exists()));
    }

    @Test
    void everyTestOfARequirementExists() {
        var tests = files("*Test.java", "*IT.java")
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .toList();

        assertThat(TEST.matcher(text(ROOT.resolve("docs/requirements.md"))).results())
                .hasSizeGreaterThan(20)
                .allSatisfy(named -> assertThat(tests).contains(named.group(1)));
    }

    @Test
    void theGuideNamesEveryEvent() {
        var guide = text(ROOT.resolve("docs/guide/events.md"));
        var schemas = files("org.skillway.*.schema.json")
                .map(file -> file.getFileName().toString().replaceAll("^org.skillway.|.schema.json$", ""))
                .toList();

        assertThat(schemas).isNotEmpty().allSatisfy(type -> assertThat(guide).contains("| `" + type + "` |"));
    }

    @Test
    void everyDecisionIsListed() {
        var list = text(ROOT.resolve("docs/decisions/README.md"));

        assertThat(pages().filter(page -> page.getFileName().toString().matches("\\d{4}-.*")))
                .isNotEmpty()
                .allSatisfy(page -> {
                    var number = page.getFileName().toString().substring(0, 4);
                    var title = text(page).lines().findFirst().orElseThrow().replace("# " + number + " · ", "");
                    assertThat(list).contains("- [%s](%s) %s\n".formatted(number, page.getFileName(), title));
                });
    }

    static Stream<Path> pages() {
        return Stream.concat(
                Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "suite/company/README.md")
                        .map(ROOT::resolve),
                walk(ROOT.resolve("docs")).filter(file -> file.toString().endsWith(".md")));
    }

    static Stream<Path> files(String... patterns) {
        var matchers = Stream.of(patterns)
                .map(pattern -> ROOT.getFileSystem().getPathMatcher("glob:" + pattern))
                .toList();
        return Stream.of(
                        "platform",
                        "skills-service",
                        "curriculum-service",
                        "mentor-service",
                        "metrics-service",
                        "suite")
                .map(ROOT::resolve)
                .flatMap(DocsTest::walk)
                .filter(file -> file.toString().contains("/src/"))
                .filter(file -> matchers.stream().anyMatch(matcher -> matcher.matches(file.getFileName())));
    }

    static Stream<Path> walk(Path directory) {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
