package org.skillway.curriculum.effect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.effect.domain.ModuleEffect;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;

/** Keeps what a module does to the work; the effects of refreshers as such are about no module. */
@ApplicationScoped
@Hears(type = "org.skillway.metrics.effect.estimated.v1", from = Topic.METRICS)
class EffectEstimatedListener implements FactHandler<EffectEstimatedListener.EffectEstimated> {

    record EffectEstimated(
            String subject,
            String key,
            String kpi,
            String unit,
            String verdict,
            @Nullable String grade,
            boolean supportsProposals,
            @Nullable Double estimate,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Integer takers) {}

    @Inject
    ModuleEffects effects;

    @Override
    public Class<EffectEstimated> payload() {
        return EffectEstimated.class;
    }

    @Override
    public void handle(EffectEstimated fact, Received received) {
        if (!fact.subject().equals("module")) {
            return;
        }
        if (fact.grade() == null
                || fact.estimate() == null
                || fact.low() == null
                || fact.high() == null
                || fact.takers() == null) {
            effects.hide(fact.key(), fact.kpi());
            return;
        }
        effects.keep(new ModuleEffect(
                fact.key(),
                fact.kpi(),
                fact.unit(),
                fact.verdict(),
                fact.grade(),
                fact.supportsProposals(),
                fact.estimate(),
                fact.low(),
                fact.high(),
                fact.takers(),
                received.time()));
    }
}
