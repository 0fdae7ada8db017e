package org.skillway.mentor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.skillway.mentor.match.domain.Exclusion;
import org.skillway.mentor.need.domain.NeedRule;

/** The guide says what the rules say. */
class MentoringGuideTest {

    private static final Path GUIDE =
            Path.of(System.getProperty("skillway.root", ".."), "docs", "guide", "mentoring.md");

    @ParameterizedTest
    @EnumSource
    void namesEveryReasonToExclude(Exclusion rule) throws IOException {
        assertThat(Files.readString(GUIDE)).contains("| `%s` | %s |".formatted(Kebab.of(rule), rule.sentence()));
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryRuleOfNeeds(NeedRule rule) throws IOException {
        assertThat(Files.readString(GUIDE)).contains("| `%s` | %s |".formatted(Kebab.of(rule), rule.sentence()));
    }
}
