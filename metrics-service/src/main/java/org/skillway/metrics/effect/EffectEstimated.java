package org.skillway.metrics.effect;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.effect.Effect.Found;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** What a module or a skill's refreshers do to a KPI was estimated anew, and says something else than before. */
@FactType("org.skillway.metrics.effect.estimated.v1")
record EffectEstimated(
        String subject,
        String key,
        String skill,
        String kpi,
        String unit,
        String verdict,
        @Nullable String grade,
        boolean supportsProposals,
        @Nullable Double estimate,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double level,
        @Nullable Integer takers,
        @Nullable Integer others,
        List<String> assumptions,
        Instant estimatedAt)
        implements Fact {

    static EffectEstimated of(Effect effect) {
        Found found = effect.found();
        return new EffectEstimated(
                code(effect.subject()),
                effect.key(),
                effect.skill(),
                effect.kpi(),
                effect.unit(),
                code(effect.verdict()),
                found == null ? null : found.grade().name(),
                found != null && found.grade().supportsProposals(),
                found == null ? null : found.estimate(),
                found == null ? null : found.low(),
                found == null ? null : found.high(),
                found == null ? null : found.level(),
                found == null ? null : found.takers(),
                found == null ? null : found.others(),
                found == null
                        ? List.of()
                        : found.assumptions().stream()
                                .map(EffectEstimated::code)
                                .toList(),
                effect.estimatedAt());
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
