package org.skillway.skills.promotion.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How somebody goes about signing, to see where a signature has become a formality (automation bias: Parasuraman and
 * Manzey, Human Factors 52(3), 2010).
 *
 * <p>An override is a verdict other than the forecast's; judgments of potential have no forecast and none. The time to
 * decide runs from when the judgment could be signed. Worth a look is who signed at least five, never against a forecast, and
 * half of them within a minute: of all they signed, of those with a forecast, or of those without one, so that neither kind
 * hides the other. Our thresholds, a reason to ask and no proof. Following a good forecast slowly is no rubber-stamping.
 *
 * <p>A decider is a person, not a user name: names move between people. The name is the one they last signed by.
 */
public record DeciderReview(
        UUID deciderId,
        String decider,
        int signatures,
        int withForecast,
        int overrides,
        @Nullable Double overrideRate,
        Duration medianTime,
        double shareWithinAMinute,
        boolean worthALook) {

    private static final int ENOUGH = 5;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /** One signature: what the forecast supported, where there was one, and how long it took. */
    public record Signed(
            UUID deciderId,
            String decider,
            Instant at,
            Ruling verdict,
            @Nullable Boolean supported,
            Duration took) {

        boolean quick() {
            return took.compareTo(A_MINUTE) <= 0;
        }

        boolean overrides() {
            return supported != null && supported != (verdict == Ruling.APPROVE);
        }
    }

    /** One for each person, by name. */
    public static List<DeciderReview> of(List<Signed> signatures) {
        return signatures.stream().collect(Collectors.groupingBy(Signed::deciderId)).entrySet().stream()
                .map(one -> review(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(DeciderReview::decider).thenComparing(DeciderReview::deciderId))
                .toList();
    }

    private static DeciderReview review(UUID deciderId, List<Signed> signed) {
        var byForecast = signed.stream().collect(Collectors.partitioningBy(one -> one.supported() != null));
        var withForecast = byForecast.getOrDefault(true, List.of()).size();
        var overrides = (int) signed.stream().filter(Signed::overrides).count();
        return new DeciderReview(
                deciderId,
                signed.stream()
                        .max(Comparator.comparing(Signed::at))
                        .orElseThrow()
                        .decider(),
                signed.size(),
                withForecast,
                overrides,
                withForecast == 0 ? null : overrides / (double) withForecast,
                median(signed),
                signed.stream().filter(Signed::quick).count() / (double) signed.size(),
                formality(signed) || byForecast.values().stream().anyMatch(DeciderReview::formality));
    }

    private static boolean formality(List<Signed> signed) {
        return signed.size() >= ENOUGH
                && signed.stream().noneMatch(Signed::overrides)
                && median(signed).compareTo(A_MINUTE) <= 0;
    }

    private static Duration median(List<Signed> signed) {
        return signed.stream().map(Signed::took).sorted().toList().get((signed.size() - 1) / 2);
    }
}
