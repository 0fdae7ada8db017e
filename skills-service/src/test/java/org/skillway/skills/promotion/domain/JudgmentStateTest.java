package org.skillway.skills.promotion.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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

    private static List<DeciderReview.Signed> signed(
            String who, int times, Ruling verdict, boolean supported, long seconds) {
        return IntStream.range(0, times)
                .mapToObj(n -> new DeciderReview.Signed(who, verdict, supported, Duration.ofSeconds(seconds)))
                .toList();
    }

    private static Signature by(UUID signer, Ruling verdict) {
        return new Signature(signer, false, verdict, NOW);
    }
}
