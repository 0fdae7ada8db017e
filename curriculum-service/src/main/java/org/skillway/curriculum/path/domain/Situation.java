package org.skillway.curriculum.path.domain;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.skillway.curriculum.budget.domain.Budget;
import org.skillway.curriculum.budget.domain.Spent;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.curriculum.domain.CurriculumRules;
import org.skillway.curriculum.mastery.domain.Ability;
import org.skillway.curriculum.mastery.domain.Mastery;
import org.skillway.curriculum.memory.domain.Memories;
import org.skillway.curriculum.pace.domain.Pace;
import org.skillway.curriculum.pace.domain.PacedMinutes;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.progress.domain.Refreshed;
import org.skillway.curriculum.progress.domain.Struggle;
import org.skillway.curriculum.target.domain.Target;
import org.skillway.curriculum.workday.domain.Workdays;

/**
 * All that a plan depends on besides the catalogue: what a person is to reach, knows, remembers, did, and has time for.
 *
 * @param lot a number of the person's own, by which people who learned the same on the same day are told apart
 */
public record Situation(
        List<Target> targets,
        Ability ability,
        Map<String, Progress> progress,
        Map<String, Struggle> struggles,
        Memories memories,
        List<Drift> drifts,
        List<Refreshed> refreshed,
        Budget budget,
        Spent spent,
        Instant now,
        ZoneId zone,
        long lot,
        Wishes wishes,
        Workdays workdays,
        Pace pace) {

    public Situation {
        targets = List.copyOf(targets);
        progress = Map.copyOf(progress);
        struggles = Map.copyOf(struggles);
        drifts = List.copyOf(drifts);
        refreshed = List.copyOf(refreshed);
        // Situations kept by earlier releases knew of no others.
        workdays = requireNonNullElse(workdays, Workdays.USUAL);
        // Nor of a pace.
        pace = requireNonNullElse(pace, Pace.UNKNOWN);
    }

    /** The same where a pass of one module counts as one of another: from the one to the other. */
    public Situation crediting(Map<String, String> credits) {
        Map<String, Progress> credited = new HashMap<>(progress);
        credits.forEach((module, counted) -> {
            Progress by = progress.getOrDefault(module, Progress.NONE);
            if (by.passed()) {
                credited.put(
                        counted, credited.getOrDefault(counted, Progress.NONE).credited(by));
            }
        });
        return new Situation(
                targets, ability, credited, struggles, memories, drifts, refreshed, budget, spent, now, zone, lot,
                wishes, workdays, pace);
    }

    /** The same with other free minutes. */
    public Situation withBudget(Budget other) {
        return new Situation(
                targets, ability, progress, struggles, memories, drifts, refreshed, other, spent, now, zone, lot,
                wishes, workdays, pace);
    }

    /** The same where something else is believed of them. */
    public Situation withAbility(Ability other) {
        return new Situation(
                targets, other, progress, struggles, memories, drifts, refreshed, budget, spent, now, zone, lot, wishes,
                workdays, pace);
    }

    /** The same where only what is settled is believed of them. */
    public Situation settled() {
        return ability.settled() == null ? this : withAbility(ability.asSettled());
    }

    /** The same where other work signals slip. */
    public Situation withDrifts(List<Drift> others) {
        return new Situation(
                targets, ability, progress, struggles, memories, others, refreshed, budget, spent, now, zone, lot,
                wishes, workdays, pace);
    }

    /** The same with another say. */
    public Situation wishing(Wishes others) {
        return new Situation(
                targets, ability, progress, struggles, memories, drifts, refreshed, budget, spent, now, zone, lot,
                others, workdays, pace);
    }

    /** The same at another pace. */
    public Situation withPace(Pace other) {
        return new Situation(
                targets, ability, progress, struggles, memories, drifts, refreshed, budget, spent, now, zone, lot,
                wishes, workdays, other);
    }

    public LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    public Mastery mastery(String skill) {
        return ability.mastery(skill, ability.norms(), now);
    }

    public Progress progressIn(Module module) {
        return progress.getOrDefault(module.key(), Progress.NONE);
    }

    public boolean passed(Module module) {
        return progressIn(module).passed();
    }

    /** Passed, and where others wait for it, so that its gates open. */
    boolean done(Module module, CurriculumRules rules) {
        Progress done = progressIn(module);
        return rules.isGate(module.key()) ? done.opensGates() : done.state() == Progress.State.PASSED;
    }

    boolean readyFor(Module module) {
        return mastery(module.skill()).readyFor(module.level());
    }

    /** The refreshers of a skill that still count against another one. */
    public List<Refreshed> refreshedLately(String skill) {
        return refreshed.stream()
                .filter(taken -> taken.skill().equals(skill) && Refreshed.counts(taken.at(), now))
                .toList();
    }

    public boolean rests(String skill) {
        Struggle struggle = struggles.get(skill);
        return struggle != null && struggle.rests(now);
    }

    /** The day on which a skill that rests is tried again. */
    LocalDate restsUntil(String skill) {
        Struggle struggle = requireNonNull(struggles.get(skill), skill);
        return struggle.restsUntil().atZone(zone).toLocalDate();
    }

    /** Until when modules are put off: they are planned from the first week that begins on or after that day. */
    Map<String, LocalDate> putOff() {
        return wishes.putOff(today());
    }

    boolean excused(Module module) {
        return wishes.excuses(module, today());
    }

    /** What modules cost them. */
    PacedMinutes minutes() {
        return pace.minutes(budget.minutesPerWeek());
    }

    /** What a module costs them. */
    public int minutes(Module module) {
        return minutes().of(module.minutes());
    }

    /** By its own minutes or by theirs: nobody is kept from it by taking longer. */
    public boolean fitsOneSitting(Module module) {
        int longest = budget.longestSitting();
        return Math.min(module.minutes(), minutes().whole(module.minutes())) <= longest;
    }

    /** The targets that are not reached yet. */
    public List<Target> open() {
        return targets.stream()
                .filter(target -> !mastery(target.skill()).readyFor(target.level()))
                .toList();
    }
}
