package org.skillway.skills.promotion.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgmentStateTest {

    private static final UUID GRACE = new UUID(0, 1);
    private static final UUID OWEN = new UUID(0, 2);
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    @Test
    void oneSignatureDecidesWhereNoSecondIsAskedFor() {
        assertThat(JudgmentState.of(false, List.of(by(GRACE, Ruling.APPROVE))).code())
                .isEqualTo("approved");
        assertThat(JudgmentState.of(true, List.of(by(GRACE, Ruling.DECLINE))).code())
                .isEqualTo("declined");
    }

    @Test
    void approvalByTwoTakesTwoDifferentPeople() {
        var first = by(GRACE, Ruling.APPROVE);

        assertThat(JudgmentState.of(true, List.of(first)).code()).isEqualTo("awaiting-second-signature");
        assertThat(JudgmentState.of(true, List.of(first, by(OWEN, Ruling.APPROVE)))
                        .code())
                .isEqualTo("approved");
        assertThat(JudgmentState.of(true, List.of(first, by(OWEN, Ruling.DECLINE)))
                        .code())
                .isEqualTo("declined");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JudgmentState.of(true, List.of(first, by(GRACE, Ruling.APPROVE))));
    }

    @Test
    void whoIsLedByThePersonDecidesNothingAloneNorWithAnother() {
        var report = new Signature(GRACE, true, Ruling.APPROVE, NOW);
        var another = new Signature(OWEN, true, Ruling.APPROVE, NOW);

        assertThat(JudgmentState.of(false, List.of(report)).code()).isEqualTo("awaiting-second-signature");
        assertThat(JudgmentState.of(false, List.of(report, by(OWEN, Ruling.APPROVE)))
                        .code())
                .isEqualTo("approved");
        assertThat(JudgmentState.of(true, List.of(by(OWEN, Ruling.APPROVE), report))
                        .code())
                .isEqualTo("approved");
        assertThatIllegalArgumentException().isThrownBy(() -> JudgmentState.of(false, List.of(report, another)));
    }

    @Test
    void whatIsDecidedTakesNoMoreSignatures() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        JudgmentState.of(false, List.of(by(GRACE, Ruling.APPROVE), by(OWEN, Ruling.DECLINE))));
    }

    @Test
    void whoNeverGoesAgainstTheForecastAndTakesNoTimeIsWorthALook() {
        var quick = signed("quick", 5, Ruling.APPROVE, true, 10);
        var slow = signed("slow", 5, Ruling.APPROVE, true, 3_600);
        var own = signed("own", 5, Ruling.DECLINE, true, 10);
        var few = signed("few", 4, Ruling.APPROVE, true, 10);

        var reviews = DeciderReview.of(
                List.of(quick, slow, own, few).stream().flatMap(List::stream).toList());

        assertThat(reviews)
                .extracting(DeciderReview::decider, DeciderReview::worthALook, DeciderReview::overrides)
                .containsExactly(
                        tuple("few", false, 0),
                        tuple("own", false, 5),
                        tuple("quick", true, 0),
                        tuple("slow", false, 0));
    }

    @Test
    void quickVerdictsOnPotentialAreWorthALookThoughNothingWasForecast() {
        var potentials = signed("quick", 5, Ruling.APPROVE, null, 10);
        var promotions = signed("quick", 9, Ruling.DECLINE, true, 3_600);

        var review = DeciderReview.of(
                        Stream.of(potentials, promotions).flatMap(List::stream).toList())
                .getFirst();

        assertThat(review.worthALook()).isTrue();
        assertThat(review.withForecast()).isEqualTo(9);
        assertThat(DeciderReview.of(potentials.subList(0, 4)).getFirst().worthALook())
                .isFalse();
    }

    @Test
    void whoSignsIsAPersonAndNoUserName() {
        var before = new DeciderReview.Signed(GRACE, "grace", NOW, Ruling.APPROVE, true, Duration.ofSeconds(10));
        var renamed = new DeciderReview.Signed(
                GRACE, "grace.hopper", NOW.plusSeconds(9), Ruling.APPROVE, true, Duration.ofSeconds(10));
        var heir = new DeciderReview.Signed(
                OWEN, "grace", NOW.plusSeconds(9), Ruling.APPROVE, true, Duration.ofSeconds(10));

        assertThat(DeciderReview.of(List.of(renamed, before, heir)))
                .extracting(DeciderReview::deciderId, DeciderReview::decider, DeciderReview::signatures)
                .containsExactly(tuple(OWEN, "grace", 1), tuple(GRACE, "grace.hopper", 2));
    }

    private static List<DeciderReview.Signed> signed(
            String who, int times, Ruling verdict, @Nullable Boolean supported, long seconds) {
        var decider = UUID.nameUUIDFromBytes(who.getBytes(StandardCharsets.UTF_8));
        return IntStream.range(0, times)
                .mapToObj(n -> new DeciderReview.Signed(
                        decider, who, NOW.plusSeconds(n), verdict, supported, Duration.ofSeconds(seconds)))
                .toList();
    }

    private static Signature by(UUID signer, Ruling verdict) {
        return new Signature(signer, false, verdict, NOW);
    }
}
