package org.skillway.curriculum.learner.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.alias.domain.Aliases;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.mastery.domain.Mastery;
import org.skillway.curriculum.mastery.domain.Norms;
import org.skillway.curriculum.mastery.domain.Testimony;
import org.skillway.curriculum.path.domain.Drift;
import org.skillway.curriculum.path.domain.Wishes.Pull;

/** What is known of somebody when two skills become one. */
class RenamingTest {

    private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");
    private static final Aliases NOTES = new Aliases(Map.of("case-notes", "notes"));

    @Test
    void whatWasShownUnderTheOldNameAloneIsTheSameUnderTheNew() {
        Learner before = newcomer().told("case-notes", at(3), NOW);

        Learner after = new Renaming(NOTES).of(before);

        assertThat(after.mastery("notes", NOW)).isEqualTo(before.mastery("case-notes", NOW));
        assertThat(after.ability().strengths()).containsOnlyKeys("notes");
    }

    @Test
    void whatWasShownUnderBothCountsTogetherWhicheverIsTheNew() {
        Learner both = newcomer().told("case-notes", at(4), NOW).told("notes", at(2), NOW);

        Mastery one = new Renaming(NOTES).of(both).mastery("notes", NOW);
        Mastery other = new Renaming(new Aliases(Map.of("notes", "case-notes")))
                .of(both)
                .mastery("case-notes", NOW);

        assertThat(one.belief().mean()).isCloseTo(other.belief().mean(), within(1e-12));
        assertThat(one.evidence()).isEqualTo(2);
        assertThat(one.belief().variance())
                .as("surer than by either")
                .isLessThan(both.mastery("notes", NOW).belief().variance());
        assertThat(one.belief().mean())
                .isBetween(
                        both.mastery("notes", NOW).belief().mean(),
                        both.mastery("case-notes", NOW).belief().mean());
    }

    @Test
    void driftsTestsAndWishesFollow() {
        Learner before = newcomer()
                .slipped(
                        new Drift(new UUID(0, 1), "note-quality", "case-notes", NOW, false),
                        new Catalogue(List.of()),
                        NOW)
                .testing("case-notes", NOW.plusSeconds(60));
        before = before.wishing(before.wishes().pulled(new Pull("quick", "case-notes", NOW, false)));

        Learner after = new Renaming(NOTES).of(before);

        assertThat(after.drifts()).extracting(Drift::skill).containsExactly("notes");
        assertThat(after.isTested("notes", NOW)).isTrue();
        assertThat(after.wishes().pulls()).extracting(Pull::skill).containsExactly("notes");
    }

    @Test
    void nothingIsTouchedWhereNothingWasMerged() {
        Learner before = newcomer().told("notes", at(3), NOW);

        assertThat(new Renaming(Aliases.NONE).of(before)).isSameAs(before);
        assertThat(new Renaming(new Aliases(Map.of("calls", "talks"))).of(before))
                .isEqualTo(before);
    }

    private static Learner newcomer() {
        return Learner.newcomer(NOW, Norms.USUAL);
    }

    private static Testimony at(double level) {
        return new Testimony(new Level(level), 0.7);
    }
}
