package org.skillway.suite.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every example of the docs is of a kind that a test holds to the truth. */
class ExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern COMMAND = Pattern.compile("\\./skillway ([a-z]+)");
    private static final Pattern NOTE = Pattern.compile("not run: .+|answers \\d{3}|answer|sample [a-z0-9.-]+");

    @Test
    void everyExampleSaysWhatItIs() {
        assertThat(examples()).hasSizeGreaterThan(20).allSatisfy(example -> {
            assertThat(example.language()).isIn("sh", "json", "text", "mermaid");
            assertThat(example.note())
                    .matches(note -> note.isEmpty() || NOTE.matcher(note).matches());
        });
    }

    @Test
    void everyCommandIsInAnExampleThatIsRunOrSaysWhyNot() {
        assertThat(examples().filter(example -> !example.language().equals("sh")))
                .noneMatch(example -> example.text().contains("curl "));
        assertThat(DocsTest.pages())
                .allSatisfy(page -> assertThat(DocsTest.text(page)).doesNotContain("`curl "));
    }

    @Test
    void everyJsonIsAnAnswerOrASample() {
        assertThat(examples().filter(example -> example.language().equals("json")))
                .isNotEmpty()
                .allMatch(example ->
                        example.note().equals("answer") || example.note().startsWith("sample "));
    }

    @Test
    void fewExamplesAreNotRun() {
        assertThat(examples().map(Example::note).filter(note -> note.startsWith("not run: ")))
                .containsExactlyInAnyOrder(
                        "not run: needs npm and the internet",
                        "not run: is a test itself",
                        "not run: the files of O*NET are not shipped",
                        "not run: a merge cannot be undone",
                        "not run: settings of a real deployment");
    }

    @Test
    void everySampleOfAnEventIsTheGoldenOne() {
        assertThat(examples().filter(example -> example.note().startsWith("sample ")))
                .isNotEmpty()
                .allSatisfy(example -> {
                    var file = example.note().substring("sample ".length()) + ".sample.json";
                    var golden = DocsTest.files(file).findFirst().orElseThrow();
                    assertThat(JSON.readTree(example.text())).isEqualTo(JSON.readTree(golden.toFile()));
                });
    }

    @Test
    void everyCommandOfSkillwayExists() throws Exception {
        var usage = Files.readString(DocsTest.ROOT.resolve("skillway"));

        assertThat(DocsTest.pages())
                .allSatisfy(page -> assertThat(
                                COMMAND.matcher(DocsTest.text(page)).results().map(command -> command.group(1)))
                        .allSatisfy(command -> assertThat(usage).contains("\n  " + command + " ")));
    }

    private static Stream<Example> examples() {
        return DocsTest.pages().flatMap(page -> Example.of(page).stream());
    }
}
