package org.skillway.platform.problem;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemPagesTest {

    private static final Path PAGES = Path.of(System.getProperty("skillway.root", ".."), "docs", "problems");

    @ParameterizedTest
    @EnumSource
    void everyProblemHasItsPage(ProblemCode code) throws IOException {
        assertThat(Files.readString(PAGES.resolve(code + ".md")))
                .startsWith("# %s\n\n%d · %s\n".formatted(code, code.status(), code.title()))
                .contains("## What it means\n", "## What to do\n");
        assertThat(Files.readString(PAGES.resolve("README.md")))
                .contains("| %d | [%s](%s.md) | %s |".formatted(code.status(), code, code, code.title()));
    }

    @Test
    void noPageIsLeftBehind() throws IOException {
        var codes =
                Arrays.stream(ProblemCode.values()).map(code -> code + ".md").collect(toSet());

        try (var pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .containsExactlyInAnyOrderElementsOf(codes);
        }
    }
}
