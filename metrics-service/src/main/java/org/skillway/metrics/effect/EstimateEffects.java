package org.skillway.metrics.effect;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.effect.Effect.Found;
import org.skillway.metrics.effect.Effect.Subject;
import org.skillway.metrics.effect.Evidence.Measure;
import org.skillway.metrics.effect.domain.Comparison;
import org.skillway.metrics.effect.domain.Course;
import org.skillway.metrics.effect.domain.Estimate;
import org.skillway.metrics.effect.domain.Lot;
import org.skillway.metrics.effect.domain.Taking;
import org.skillway.metrics.effect.domain.WaitingList;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/**
 * Estimates all effects of a tenant in one run. Who looks at many intervals finds some without zero by chance, so they are
 * as wide as it takes that all of one run hold together in 19 of 20 runs (Bonferroni).
 */
@ApplicationScoped
class EstimateEffects {

    private static final double ERRS = 0.05;

    @Inject
    Evidence evidence;

    @Inject
    Effects effects;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    private record Question(Subject subject, String key, Measure measure, Optional<Estimate> answer) {}

    /** On behalf of somebody. */
    public List<Effect> asked() {
        boolean begun = QuarkusTransaction.requiringNew().call(() -> {
            boolean free = effects.begin();
            if (free) {
                audit.wrote("effects.estimate", "effects");
            }
            return free;
        });
        if (!begun) {
            throw new Problem(
                    ProblemCode.CONFLICT,
                    "The effects are being estimated at this moment. Read them when that is done.");
        }
        return toTheEnd();
    }

    /** By itself; not where another run of the tenant is under way. */
    public void run() {
        if (QuarkusTransaction.requiringNew().call(effects::begin)) {
            toTheEnd();
        }
    }

    /** One KPI a transaction, so that no connection is held for the whole of it. */
    private List<Effect> toTheEnd() {
        Instant now = clock.instant();
        try {
            List<Question> questions = questions(now);
            long answered = questions.stream()
                    .filter(question -> question.answer().isPresent())
                    .count();
            double level = 1 - ERRS / Math.max(1, answered);
            List<Effect> estimated = questions.stream()
                    .map(question -> effect(question, level, now))
                    .toList();
            estimated.stream()
                    .collect(groupingBy(Effect::kpi))
                    .values()
                    .forEach(ofKpi -> QuarkusTransaction.requiringNew().run(() -> ofKpi.forEach(this::keep)));
            QuarkusTransaction.requiringNew().run(() -> forgetOthersThan(now));
            return estimated;
        } finally {
            QuarkusTransaction.requiringNew().run(effects::end);
        }
    }

    private List<Question> questions(Instant now) {
        List<Question> questions = new ArrayList<>();
        for (Measure measure : QuarkusTransaction.requiringNew().call(evidence::measures)) {
            questions.addAll(QuarkusTransaction.requiringNew().call(() -> {
                effects.goOn();
                return about(measure, now);
            }));
        }
        return questions;
    }

    private List<Question> about(Measure measure, Instant now) {
        Map<String, List<Taking>> takings = evidence.takings(measure.skill(), now);
        List<Lot> lots = evidence.settledLots(measure, now);
        if (takings.isEmpty() && lots.isEmpty()) {
            return List.of();
        }
        SequencedMap<UUID, Course> courses = evidence.courses(measure, now);
        List<Question> questions = new ArrayList<>();
        takings.forEach((module, taken) -> questions.add(
                new Question(Subject.MODULE, module, measure, new Comparison(taken, courses, now).estimate())));
        if (!lots.isEmpty()) {
            questions.add(
                    new Question(Subject.REFRESHER, measure.skill(), measure, WaitingList.estimate(lots, courses)));
        }
        return questions;
    }

    private static Effect effect(Question question, double level, Instant now) {
        Measure measure = question.measure();
        return new Effect(
                question.subject(),
                question.key(),
                measure.skill(),
                measure.kpi(),
                measure.unit(),
                found(question.answer(), level),
                now);
    }

    private static @Nullable Found found(Optional<Estimate> answer, double level) {
        return answer.map(estimate -> {
                    var interval = estimate.interval(level);
                    return new Found(
                            estimate.grade(),
                            estimate.value(),
                            interval.low(),
                            interval.high(),
                            level,
                            estimate.takers(),
                            estimate.others(),
                            estimate.assumptions());
                })
                .orElse(null);
    }

    /** What nobody asked for in this run has nothing under it any more. */
    private void forgetOthersThan(Instant now) {
        effects.estimatedOtherwiseThan(now).forEach(stale -> {
            effects.forget(stale);
            if (stale.found() != null) {
                tell(stale.without(now));
            }
        });
    }

    /** What says nothing new is not told again; that it is too early still is nothing new either. */
    private void keep(Effect effect) {
        Optional<Effect> before = effects.of(effect);
        effects.save(effect);
        boolean news = before.map(known -> !effect.saysAs(known)).orElse(effect.found() != null);
        if (news) {
            tell(effect);
        }
    }

    private void tell(Effect effect) {
        outbox.tell("effect", Effects.place(effect).toLowerCase(Locale.ROOT), EffectEstimated.of(effect));
    }
}
