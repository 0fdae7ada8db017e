package org.skillway.curriculum.remediation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.catalog.domain.Draft.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.alias.domain.Aliases;
import org.skillway.curriculum.budget.domain.Budget;
import org.skillway.curriculum.budget.domain.Slot;
import org.skillway.curriculum.budget.domain.Spent;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.curriculum.domain.CurriculumFixture;
import org.skillway.curriculum.mastery.domain.Ability;
import org.skillway.curriculum.mastery.domain.Norms;
import org.skillway.curriculum.memory.domain.Memories;
import org.skillway.curriculum.pace.domain.Pace;
import org.skillway.curriculum.path.domain.Situation;
import org.skillway.curriculum.path.domain.Wishes;
import org.skillway.curriculum.standing.domain.Standings;
import org.skillway.curriculum.workday.domain.Workdays;

/** What a retraining may consist of. */
class OrderableTest {

    private static final Catalogue CATALOGUE = new Catalogue(
                    List.of(
                            draft().key("refunds").skill("refunds").minutes(5).module(),
                            draft().key("long").skill("refunds").minutes(15).module(),
                            draft().key("old").skill("refunds").minutes(5).module(),
                            draft().key("recap")
                                    .kind(ModuleKind.REFRESHER)
                                    .skill("refunds")
                                    .minutes(3)
                                    .module(),
                            draft().key("tone").skill("tone").minutes(5).module()),
                    List.of(CurriculumFixture.curriculumFor("support")
                            .replaces("old", "refunds", true)
                            .curriculum()),
                    Standings.NONE,
                    new Aliases(Map.of("paybacks", "refunds")),
                    1)
            .seenBy(Set.of("support"));

    @Test
    void consistsOfWhatWouldStandOnThePath() {
        assertThat(against("refunds", "refunds")).isEmpty();
        assertThat(against("refunds", "paybacks")).as("as it was called before").isEmpty();
    }

    @Test
    void neverOfWhatWouldNot() {
        assertThat(against("none", "refunds"))
                .hasValueSatisfying(why -> assertThat(why).contains("in its own right"));
        assertThat(against("recap", "refunds"))
                .hasValueSatisfying(why -> assertThat(why).contains("in its own right"));
        assertThat(against("tone", "refunds"))
                .hasValueSatisfying(why -> assertThat(why).contains("teaches tone"));
        assertThat(against("old", "refunds"))
                .hasValueSatisfying(why -> assertThat(why).contains("retired or replaced"));
        assertThat(against("long", "refunds"))
                .hasValueSatisfying(why -> assertThat(why).contains("15 minutes; their longest sitting is 10"));
    }

    @Test
    void whatWasWithdrawnSinceItWasProposedIsOrderedNoMore() {
        var orderable = new Orderable(situation(), CATALOGUE);

        assertThat(orderable.withdrawn(List.of("refunds", "tone"))).isEmpty();
        assertThat(orderable.withdrawn(List.of("refunds", "old"))).hasValue("“old” is retired or replaced.");
        assertThat(orderable.withdrawn(List.of("none"))).hasValue("“none” is nothing that is open to them now.");
    }

    private static Optional<String> against(String module, String skill) {
        return new Orderable(situation(), CATALOGUE).against(module, skill);
    }

    private static Situation situation() {
        return new Situation(
                List.of(),
                Ability.unknown(Norms.USUAL),
                Map.of(),
                Map.of(),
                Memories.NONE,
                List.of(),
                List.of(),
                new Budget(30, List.of(new Slot("any", 10))),
                new Spent(LocalDate.of(2026, 11, 16), 0),
                Instant.parse("2026-11-18T09:00:00Z"),
                ZoneOffset.UTC,
                7,
                Wishes.NONE,
                Workdays.USUAL,
                Pace.UNKNOWN);
    }
}
