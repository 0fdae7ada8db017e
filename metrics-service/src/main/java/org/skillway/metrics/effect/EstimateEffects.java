package org.skillway.metrics.effect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    @Transactional
    public List<Effect> asked() {
        audit.wrote("effects.estimate", "effects");
        return run();
    }

    @Transactional
    public List<Effect> run() {
        Instant now = clock.instant();
        effects.lock();
        List<Question> questions = new ArrayList<>();
        evidence.measures().forEach(measure -> questions.addAll(about(measure, now)));
        long answered = questions.stream()
                .filter(question -> question.answer().isPresent())
                .count();
        double level = 1 - ERRS / Math.max(1, answered);
        List<Effect> estimated =
                questions.stream().map(question -> effect(question, level, now)).toList();
        estimated.forEach(this::keep);
        return estimated;
    }

    private List<Question> about(Measure measure, Instant now) {
        Map<String, List<Taking>> takings = evidence.settledTakings(measure.skill(), now);
        List<Lot> lots = evidence.settledLots(measure, now);
        if (takings.isEmpty() && lots.isEmpty()) {
            return List.of();
        }
        Map<UUID, Course> courses = evidence.courses(measure, now);
        List<Question> questions = new ArrayList<>();
        takings.forEach((module, taken) -> questions.add(
                new Question(Subject.MODULE, module, measure, new Comparison(taken, courses).estimate())));
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

    /** What says nothing new is not told again; that it is too early still is nothing new either. */
    private void keep(Effect effect) {
        Optional<Effect> before = effects.of(effect);
        effects.save(effect);
        boolean news = before.map(known -> !effect.saysAs(known)).orElse(effect.found() != null);
        if (news) {
            outbox.tell("effect", Effects.place(effect).toLowerCase(Locale.ROOT), EffectEstimated.of(effect));
        }
    }
}
