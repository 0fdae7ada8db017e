package org.skillway.metrics.effect;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.effect.Effect.Found;
import org.skillway.metrics.effect.domain.Grade;

/** An effect with its evidence grade, as those read it who decide about content. */
public record EffectView(
        @Schema(description = "module or refresher.") String subject,

        @Schema(description = "The module, or the skill whose refreshers these are.")
        String key,

        String skill,
        String kpi,
        String unit,

        @Schema(description = "helps, harms, not-shown or too-early.")
        String verdict,

        @Schema(description = "A randomised to E before and after only; null while it is too early.") @Nullable
        String grade,

        @Schema(description = "In the KPI's unit; more is better, also where less of the KPI is.") @Nullable
        Double estimate,

        @Nullable Double low,
        @Nullable Double high,

        @Schema(description = "With what probability this interval holds, if the assumptions do.") @Nullable
        Double level,

        @Nullable Integer takers,
        @Nullable Integer others,
        List<AssumptionView> assumptions,
        String sentence,
        Instant estimatedAt) {

    public record AssumptionView(String code, String sentence) {}

    static EffectView of(Effect effect) {
        Found found = effect.found();
        return new EffectView(
                EffectEstimated.code(effect.subject()),
                effect.key(),
                effect.skill(),
                effect.kpi(),
                effect.unit(),
                EffectEstimated.code(effect.verdict()),
                found == null ? null : found.grade().name(),
                found == null ? null : found.estimate(),
                found == null ? null : found.low(),
                found == null ? null : found.high(),
                found == null ? null : found.level(),
                found == null ? null : found.takers(),
                found == null ? null : found.others(),
                found == null
                        ? List.of()
                        : found.assumptions().stream()
                                .map(each -> new AssumptionView(EffectEstimated.code(each), each.sentence()))
                                .toList(),
                sentence(effect),
                effect.estimatedAt());
    }

    private static String sentence(Effect effect) {
        Found found = effect.found();
        String what = effect.subject() == Effect.Subject.MODULE
                ? effect.key()
                : "A refresher in " + effect.key() + " at once";
        if (found == null) {
            return what + ": too early to tell what it does to " + effect.kpi() + ".";
        }
        String figures = String.format(
                Locale.ROOT,
                "%+.2f %s (%.2f to %.2f) in %s",
                found.estimate(),
                effect.unit(),
                found.low(),
                found.high(),
                effect.kpi());
        return what + (found.grade().compareTo(Grade.B) <= 0 ? " brings " : " goes with ") + figures
                + "; evidence grade " + found.grade() + ".";
    }
}
