package org.skillway.curriculum.upnext;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.path.domain.Portion;
import org.skillway.curriculum.path.domain.Portion.Pick;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.slot.Slots;
import org.skillway.curriculum.slot.domain.LearningSlot;
import org.skillway.curriculum.slot.domain.OpenSlot;
import org.skillway.curriculum.task.UpcomingTasks;
import org.skillway.curriculum.task.domain.Ground;
import org.skillway.curriculum.task.domain.JustInTime;
import org.skillway.curriculum.task.domain.JustInTime.Lifted;
import org.skillway.curriculum.task.domain.Preparation;
import org.skillway.curriculum.task.domain.UpcomingTask;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/**
 * Finds what comes next in the minutes that somebody says they have, or that their slot has, with what they need soon first:
 * of what is for now, else of what lies ahead, and nothing without what must come before it.
 */
@ApplicationScoped
public class FindNext {

    private static final int USUAL_MINUTES = 10;

    @Inject
    Slots slots;

    @Inject
    UpcomingTasks tasks;

    /** In the slot that is open, else in ten minutes. */
    public UpNext of(Walk walk, Instant now) {
        return of(walk, now, null, null);
    }

    /** In so many minutes, or in the slot of a moment; null where nobody said. A moment without a slot is a problem. */
    public UpNext of(Walk walk, Instant now, @Nullable Integer minutes, @Nullable String moment) {
        Optional<LearningSlot> slot = slot(walk, now, minutes, moment);
        return next(walk, now, minutes, slot, walk.rhythm() ? tasks.of(walk.personId(), now) : List.of());
    }

    /** For each in the slot that is open for them, else in ten minutes; in as many statements for many as for one. */
    public Map<UUID, UpNext> ofAll(List<Walk> walks, Instant now) {
        Map<UUID, ZoneId> rhythmic = walks.stream().filter(Walk::rhythm).collect(toMap(Walk::personId, Walk::zone));
        Map<UUID, OpenSlot> open = slots.openFor(rhythmic, now);
        Map<UUID, List<UpcomingTask>> ahead = tasks.of(rhythmic.keySet(), now);
        return walks.stream()
                .collect(toMap(
                        Walk::personId,
                        walk -> next(
                                walk,
                                now,
                                null,
                                Optional.ofNullable(open.get(walk.personId())).map(OpenSlot::slot),
                                ahead.getOrDefault(walk.personId(), List.of()))));
    }

    private static UpNext next(
            Walk walk, Instant now, @Nullable Integer minutes, Optional<LearningSlot> slot, List<UpcomingTask> ahead) {
        int most = Math.min(
                minutes == null ? Integer.MAX_VALUE : minutes,
                slot.map(LearningSlot::minutes).orElse(minutes == null ? USUAL_MINUTES : minutes));
        LocalDate today = now.atZone(walk.zone()).toLocalDate();
        Portion portion = Portion.of(walk.path().on(today), today);
        LearningSlot in = slot.orElse(null);
        return lifted(walk, portion.steps(), ahead, most, now)
                .map(needed -> UpNext.lifted(today, most, in, portion, needed))
                .orElseGet(() -> UpNext.of(today, most, in, portion, pick(walk, portion, most, now)));
    }

    private static Pick pick(Walk walk, Portion portion, int most, Instant now) {
        return portion.first(most, () -> walk.ground().apply(now).catalogue());
    }

    /** What a task needs first, in so many minutes. */
    public Optional<Lifted> needed(Walk walk, Instant now, int minutes) {
        LocalDate today = now.atZone(walk.zone()).toLocalDate();
        List<Step> steps = Portion.of(walk.path().on(today), today).steps();
        return walk.rhythm() ? lifted(walk, steps, tasks.of(walk.personId(), now), minutes, now) : Optional.empty();
    }

    /** The slot of a moment, else the one that is open where nobody said how many minutes. A moment without a slot is a problem. */
    public Optional<LearningSlot> slot(Walk walk, Instant now, @Nullable Integer minutes, @Nullable String moment) {
        if (moment != null) {
            return Optional.of(slots.of(walk.personId()).plan().of(moment).orElseThrow(() -> unknown(moment)));
        }
        return minutes == null && walk.rhythm()
                ? slots.openFor(walk.personId(), walk.zone(), now).map(OpenSlot::slot)
                : Optional.empty();
    }

    private static Optional<Lifted> lifted(
            Walk walk, List<Step> steps, List<UpcomingTask> ahead, int minutes, Instant now) {
        if (JustInTime.near(ahead, now).isEmpty()) {
            return Optional.empty();
        }
        Ground ground = walk.ground().apply(now);
        return new JustInTime(steps, ground.catalogue()::prerequisites, new Preparation(ground, minutes)::step)
                .lift(ahead, minutes, now, walk.zone());
    }

    private static Problem unknown(String moment) {
        return new Problem(
                ProblemCode.VALIDATION_FAILED,
                "There is no slot for the moment '" + moment + "'. Maybe it is not arranged yet.",
                Problem.at("?moment", "has no slot"));
    }
}
