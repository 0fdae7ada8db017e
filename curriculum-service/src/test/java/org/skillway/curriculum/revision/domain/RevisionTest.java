package org.skillway.curriculum.revision.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.revision.domain.Revision.Group;

class RevisionTest {

    /** Newcombe, Statistics in Medicine 17, 1998, table II, method 10: 56/70 beside 48/80. */
    @Test
    void theIntervalIsThatOfTheLiterature() {
        Revision.Drop drop = revision(new Group(70, 56), new Group(80, 48)).drop();

        assertThat(drop.value()).isCloseTo(0.2, within(1e-9));
        assertThat(drop.low()).isCloseTo(0.0524, within(5e-5));
        assertThat(drop.high()).isCloseTo(0.3339, within(5e-5));
    }

    @Test
    void saysWhatCanBeSaidAndNoMore() {
        assertThat(revision(new Group(20, 12), new Group(20, 1)).sentence())
                .isEqualTo("Trouble dropped: 12 of 20 people before, 1 of 20 since; before and after only.");
        assertThat(revision(new Group(8, 2), new Group(8, 1)).sentence()).startsWith("No change was shown");
        assertThat(revision(new Group(30, 0), new Group(30, 20)).sentence()).startsWith("Trouble rose");
    }

    @Test
    void showsNobodyWhoCouldBeMadeOut() {
        assertThat(revision(new Group(4, 1), new Group(50, 1)).shown()).isFalse();
        assertThat(revision(new Group(5, 1), new Group(5, 1)).shown()).isTrue();
    }

    @Test
    void confusionIsComparedByItselfAndNotWhereCrowdsDoNotKnowOfIt() {
        var known = new Revision(
                "notes", Instant.EPOCH, new Group(20, 5), new Group(20, 5), new Group(20, 15), new Group(10, 1));

        assertThat(known.sentence()).startsWith("No change was shown");
        assertThat(known.confusionSentence())
                .isEqualTo("Confusion dropped: 15 of 20 people before, 1 of 10 since; before and after only.");
        assertThat(known.confusionDrop().value()).isCloseTo(0.65, within(1e-9));
        assertThat(known.confusionShown()).isTrue();
        assertThat(revision(new Group(20, 5), new Group(20, 5)).confusionShown())
                .isFalse();
    }

    private static Revision revision(Group before, Group after) {
        return new Revision("notes", Instant.EPOCH, before, after, new Group(0, 0), new Group(0, 0));
    }
}
