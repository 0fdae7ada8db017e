package org.skillway.skills.promotion.domain;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How somebody goes about signing, to see where a signature has become a formality (automation bias: Parasuraman and
 * Manzey, Human Factors 52(3), 2010).
 *
 * <p>An override is a verdict other than the forecast's; judgments of potential have no forecast and none. The time to
 * decide runs from when the judgment could be signed. Worth a look is who signed at least five that had a forecast, never
 * against it, and half of them within a minute: our thresholds, a reason to ask and no proof. Following a good forecast
 * slowly is no rubber-stamping.
 */
public record DeciderReview(
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
            String decider, Ruling verdict, @Nullable Boolean supported, Duration took) {

        boolean overrides() {
            return supported != null && supported != (verdict == Ruling.APPROVE);
        }
    }

    /** By name. */
    public static List<DeciderReview> of(List<Signed> signatures) {
        return signatures.stream().collect(Collectors.groupingBy(Signed::decider)).entrySet().stream()
                .map(one -> review(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(DeciderReview::decider))
                .toList();
    }

    private static DeciderReview review(String decider, List<Signed> signed) {
        var withForecast =
                (int) signed.stream().filter(one -> one.supported() != null).count();
        var overrides = (int) signed.stream().filter(Signed::overrides).count();
        var times = signed.stream().map(Signed::took).sorted().toList();
        var median = times.get((times.size() - 1) / 2);
        var quick = times.stream().filter(time -> time.compareTo(A_MINUTE) <= 0).count();
        return new DeciderReview(
                decider,
                signed.size(),
                withForecast,
                overrides,
                withForecast == 0 ? null : overrides / (double) withForecast,
                median,
                quick / (double) times.size(),
                withForecast >= ENOUGH && overrides == 0 && median.compareTo(A_MINUTE) <= 0);
    }
}
