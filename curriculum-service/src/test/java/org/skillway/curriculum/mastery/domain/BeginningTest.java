package org.skillway.curriculum.mastery.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.alias.domain.Aliases;
import org.skillway.curriculum.store.Json;

/** Where somebody begins in a skill, by what is usual there. */
class BeginningTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Norms LOW = Norms.USUAL.beginning(Map.of("appeals", -0.5));
    private static final Testimony FOUR = new Testimony(new Level(4), 0.6);

    @Test
    void somebodyNewBeginsThereAndIsAsLittleKnownAsEver() {
        Ability newcomer = Ability.unknown(LOW);

        Belief appeals = newcomer.mastery("appeals", LOW, NOW).belief();

        assertThat(appeals.mean()).isCloseTo(Norms.USUAL.start() - 0.5, within(1e-12));
        assertThat(appeals.variance()).isEqualTo(Norms.USUAL.anyMastery().variance());
        assertThat(newcomer.mastery("notes", LOW, NOW).belief()).isEqualTo(Norms.USUAL.anyMastery());
    }

    @Test
    void whoSaidOrShowedSomethingKeepsWhatTheyBeganWith() {
        Ability told = Ability.unknown(Norms.USUAL).told("notes", FOUR, Norms.USUAL, NOW);

        assertThat(told.beginning(LOW)).isEqualTo(told);
        assertThat(Ability.unknown(Norms.USUAL).beginning(LOW)).isEqualTo(Ability.unknown(LOW));
    }

    @Test
    void aStatementCountsAsMuchAsEver() {
        Belief told = Ability.unknown(LOW)
                .told("appeals", FOUR, LOW, NOW)
                .mastery("appeals", LOW, NOW)
                .belief();

        double began = Norms.USUAL.start() - 0.5;
        assertThat(told.mean()).isCloseTo(began + 0.6 * (FOUR.level().logits() - began), within(1e-9));
    }

    @Test
    void skillsThatAreOneBeginInTheMiddleAndARenamedOneWhereItDid() {
        Norms norms = Norms.USUAL.beginning(Map.of("case-notes", -0.5, "notes", 0.1, "appeals", 0.3));

        assertThat(norms.under(new Aliases(Map.of("case-notes", "notes"))).skillStarts())
                .isEqualTo(Map.of("notes", -0.2, "appeals", 0.3));
        assertThat(norms.under(new Aliases(Map.of("appeals", "objections"))).skillStarts())
                .isEqualTo(Map.of("case-notes", -0.5, "notes", 0.1, "objections", 0.3));
        assertThat(norms.under(Aliases.NONE)).isSameAs(norms);
    }

    @Test
    void whatWasShownUnderTwoNamesCountsTheCommonStartOnce() {
        Norms norms = Norms.USUAL.beginning(Map.of("case-notes", -0.5, "notes", -0.5));
        Ability nothing = Ability.unknown(norms).imagined("notes", 0, 0, NOW).imagined("case-notes", 0, 0, NOW);

        Ability one = nothing.under(new Aliases(Map.of("case-notes", "notes")));

        assertThat(requireNonNull(one.strengths().get("notes")).belief().mean()).isCloseTo(-0.5, within(1e-12));
    }

    @Test
    void anAbilityOfAnEarlierReleaseIsReadAsItWas() {
        String earlier = """
                {"general":{"mean":0.1,"variance":0.4},"strengths":{},"norms":{"start":-1.0,"learning":0.3,
                "peopleSpread":0.5,"strengthSpread":1.0,"skillSpread":0.5,"itemSpread":0.5,"generalWander":0.002,
                "strengthWander":0.02,"slip":0.05}}""";

        Ability read = Json.read(earlier, Ability.class);

        assertThat(read).isEqualTo(new Ability(new Belief(0.1, 0.4), Map.of()));
        assertThat(Json.read(Json.write(read), Ability.class)).isEqualTo(read);
    }

    @Test
    void whatSomebodyBeganWithIsKeptWithThem() {
        Ability newcomer = Ability.unknown(LOW);

        assertThat(Json.read(Json.write(newcomer), Ability.class)).isEqualTo(newcomer);
    }
}
