package org.skillway.curriculum.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skillway.curriculum.catalog.domain.Elsewhere;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.catalog.domain.Outcome;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.standing.domain.Standing;

class ModuleQueryTest {

    @ParameterizedTest
    @CsvSource({"en-GB, en-GB, true", "en-GB, EN, true", "en, en-GB, false", "eng, en, false", "en,,true"})
    void aLanguageRangeHoldsItsRegions(String tag, String asked, boolean found) {
        var query = new ModuleQuery(null, null, null, asked, null, null, null, null, null);

        assertThat(query.asksFor(in(tag), Standing.STANDS, null, Set.of())).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"refund, true", "REFUND rules, true", "rules refund, true", "asks, true", "refund asks x, false"})
    void everyWordIsSomewhereInWhatItSays(String asked, boolean found) {
        var query = new ModuleQuery(null, null, null, null, null, null, null, asked, null);

        assertThat(query.asksFor(in("en"), Standing.STANDS, null, Set.of())).isEqualTo(found);
    }

    @Test
    void aRoleAsksForSkills() {
        var query = new ModuleQuery(null, null, null, null, "support", null, null, null, null);

        assertThat(query.asksFor(in("en"), Standing.STANDS, null, Set.of("refunds")))
                .isTrue();
        assertThat(query.asksFor(in("en"), Standing.STANDS, null, Set.of("notes")))
                .isFalse();
    }

    private static Module in(String language) {
        return new Module(
                "refund-rules",
                "Who may refund what",
                ModuleKind.LESSON,
                new Outcome("refunds", "Asks before refunding."),
                new Level(2),
                5,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                language,
                Elsewhere.NOWHERE);
    }
}
