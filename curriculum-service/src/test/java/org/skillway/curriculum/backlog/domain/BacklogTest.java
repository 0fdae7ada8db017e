package org.skillway.curriculum.backlog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.skillway.curriculum.catalog.domain.Draft.draft;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skillway.curriculum.backlog.domain.Concern.Proposal;
import org.skillway.curriculum.catalog.domain.Catalogue;

class BacklogTest {

    private static final Catalogue CATALOGUE = new Catalogue(List.of(
            draft().key("short").skill("notes").minutes(2).module(),
            draft().key("long").skill("notes").minutes(8).module(),
            draft().key("call").skill("calls").minutes(5).module()));

    @Test
    void addsUpTheMinutesLostInASkillAndRanksByThem() {
        List<Concern> ranked = ranked(
                new Friction("short", 20, 1, 0, 0),
                new Friction("long", 20, 0, 1, 1),
                new Friction("call", 20, 3, 0, 0));

        assertThat(ranked)
                .extracting(Concern::skill, Concern::minutesLost)
                .containsExactly(tuple("notes", 18), tuple("calls", 15));
        assertThat(ranked.getFirst().modules())
                .extracting(trouble -> trouble.friction().module())
                .containsExactly("long", "short");
    }

    @ParameterizedTest
    @CsvSource({"10, 5, RETIRE", "12, 3, REVISE", "20, 1, STRENGTHEN", "20, 4, KEEP", "9, 9, KEEP"})
    void proposesByTheShareOfTrouble(int people, int dropped, Proposal proposal) {
        assertThat(ranked(new Friction("call", people, 0, dropped, 0))
                        .getFirst()
                        .modules())
                .extracting(Concern.Trouble::proposal)
                .containsExactly(proposal);
    }

    @Test
    void showsNobodyWhoCouldBeMadeOut() {
        assertThat(ranked(new Friction("call", 4, 4, 0, 0))).isEmpty();
        assertThat(ranked(new Friction("call", 5, 4, 0, 0))).hasSize(1);
    }

    @Test
    void leavesOutWhatIsNotInTheCatalogue() {
        assertThat(ranked(new Friction("gone", 20, 4, 0, 0))).isEmpty();
    }

    private static List<Concern> ranked(Friction... frictions) {
        return Backlog.ranked(List.of(frictions), CATALOGUE);
    }
}
