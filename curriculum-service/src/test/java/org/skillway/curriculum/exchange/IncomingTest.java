package org.skillway.curriculum.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.catalog.domain.Draft.draft;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.alias.domain.Aliases;
import org.skillway.curriculum.catalog.ModuleRequest;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.curriculum.domain.Block;
import org.skillway.curriculum.curriculum.domain.Curriculum;
import org.skillway.curriculum.curriculum.domain.CurriculumFixture;
import org.skillway.curriculum.exchange.CatalogueDocument.CurriculumEntry;

class IncomingTest {

    private static final Aliases MERGED = new Aliases(Map.of("ticket-notes", "case-notes"));
    private static final Module THEN =
            draft().key("notes").skill("ticket-notes").module();
    private static final Module NOW = THEN.inSkill("case-notes");

    @Test
    void anOlderFileStandsUnderTheNamesOfToday() {
        Curriculum curriculum = CurriculumFixture.curriculumFor("support")
                .block("ticket-notes", "notes")
                .curriculum();
        CatalogueDocument file = new CatalogueDocument(
                List.of(ModuleRequest.of(THEN)), List.of(CurriculumEntry.of(curriculum, true)), List.of());

        Incoming incoming = Incoming.of(file, MERGED);

        assertThat(incoming.modules()).containsExactly(NOW);
        assertThat(incoming.curricula().getFirst().curriculum().blocks())
                .containsExactly(new Block("case-notes", List.of("notes")));
        assertThat(incoming.into(new Catalogue(List.of(NOW))).modules()).containsExactly(NOW);
    }
}
