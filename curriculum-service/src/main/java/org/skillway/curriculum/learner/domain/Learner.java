package org.skillway.curriculum.learner.domain;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.budget.domain.Budget;
import org.skillway.curriculum.budget.domain.Spent;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.mastery.domain.Mastery;
import org.skillway.curriculum.mastery.domain.Testimony;
import org.skillway.curriculum.path.domain.Drift;
import org.skillway.curriculum.path.domain.PathPlanner;
import org.skillway.curriculum.path.domain.Situation;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.progress.domain.Refreshed;
import org.skillway.curriculum.progress.domain.Struggle;
import org.skillway.curriculum.target.domain.RoleAssignment;
import org.skillway.curriculum.target.domain.RoleMap;
import org.skillway.curriculum.target.domain.Target;

/** Everything this service holds about one person; a change gives a new learner, whose path is planned afterwards. */
public record Learner(
        List<RoleAssignment> roles,
        Map<String, Mastery> masteries,
        Map<String, Progress> progress,
        Map<String, Struggle> struggles,
        List<Drift> drifts,
        List<Refreshed> refreshed,
        Approval approval,
        Spent spent) {

    /** A time budget and how often one was approved; zero means the usual one. */
    public record Approval(Budget budget, int version) {}

    public static Learner newcomer(Instant now) {
        return new Learner(
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                new Approval(Budget.USUAL, 0),
                new Spent(Weeks.mondayOf(LocalDate.ofInstant(now, ZoneOffset.UTC)), 0));
    }

    public Learner {
        roles = List.copyOf(roles);
        masteries = Map.copyOf(masteries);
        progress = Map.copyOf(progress);
        struggles = Map.copyOf(struggles);
        drifts = List.copyOf(drifts);
        refreshed = List.copyOf(refreshed);
    }

    public Learner assigned(List<RoleAssignment> now) {
        return new Learner(now, masteries, progress, struggles, drifts, refreshed, approval, spent);
    }

    public Learner approved(Budget budget) {
        var next = new Approval(budget, approval.version() + 1);
        return new Learner(roles, masteries, progress, struggles, drifts, refreshed, next, spent);
    }

    /** What somebody says moves the belief and ends a struggle: there is something new to go by. */
    public Learner told(String skill, Testimony testimony, Instant at) {
        return new Learner(
                roles,
                with(masteries, skill, mastery(skill, at).told(testimony, at)),
                progress,
                without(struggles, skill),
                drifts,
                refreshed,
                approval,
                spent);
    }

    /** A drift heard of twice counts once. */
    public Learner slipped(Drift drift) {
        List<Drift> more = new ArrayList<>(drifts);
        more.removeIf(known -> known.id().equals(drift.id()));
        more.add(drift);
        return withDrifts(more);
    }

    /** The work recovered: nothing needs refreshing any more, except what is begun, which stays to be finished. */
    public Learner recovered(UUID driftId, Catalogue catalogue) {
        return withDrifts(drifts.stream()
                .filter(drift -> !drift.id().equals(driftId) || refresherBegun(drift, catalogue))
                .toList());
    }

    public Mastery mastery(String skill, Instant at) {
        Mastery known = masteries.get(skill);
        return known == null ? Mastery.unknown(at) : known;
    }

    public Progress progressIn(String module) {
        return progress.getOrDefault(module, Progress.NONE);
    }

    public Situation situation(Map<String, RoleMap> maps, Instant now, ZoneId zone) {
        return new Situation(
                Target.of(roles, maps),
                masteries,
                progress,
                struggles,
                drifts,
                refreshed,
                approval.budget(),
                spent,
                now,
                zone);
    }

    /** The path from here, and the learner who is to walk it: a passed module that work asks for again is fresh again. */
    public Routed routed(Catalogue catalogue, Situation situation) {
        Catalogue seen =
                catalogue.seenBy(roles.stream().map(RoleAssignment::role).collect(toSet()));
        var path = PathPlanner.plan(situation.crediting(seen.rules().credits()), seen);
        Map<String, Progress> fresh = new TreeMap<>(progress);
        path.steps().stream()
                .filter(step ->
                        step.driftId() != null && progressIn(step.module()).passed())
                .forEach(step -> fresh.remove(step.module()));
        return new Routed(new Learner(roles, masteries, fresh, struggles, drifts, refreshed, approval, spent), path);
    }

    Learner with(String module, Progress next) {
        return new Learner(
                roles, masteries, with(progress, module, next), struggles, drifts, refreshed, approval, spent);
    }

    Learner withMastery(String skill, Mastery mastery) {
        return new Learner(
                roles, with(masteries, skill, mastery), progress, struggles, drifts, refreshed, approval, spent);
    }

    Learner withStruggle(String skill, @Nullable Struggle struggle) {
        Map<String, Struggle> next = struggle == null ? without(struggles, skill) : with(struggles, skill, struggle);
        return new Learner(roles, masteries, progress, next, drifts, refreshed, approval, spent);
    }

    Learner withDrifts(List<Drift> next) {
        return new Learner(roles, masteries, progress, struggles, next, refreshed, approval, spent);
    }

    Learner withRefreshed(Refreshed taken) {
        List<Refreshed> more = new ArrayList<>(refreshed);
        more.add(taken);
        return new Learner(roles, masteries, progress, struggles, drifts, more, approval, spent);
    }

    Learner withSpent(Spent next) {
        return new Learner(roles, masteries, progress, struggles, drifts, refreshed, approval, next);
    }

    private boolean refresherBegun(Drift drift, Catalogue catalogue) {
        return catalogue.ofSkill(drift.skill()).stream()
                .anyMatch(module -> !drift.answered()
                        && !module.kind().mainstream()
                        && progressIn(module.key()).open());
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> copy = new TreeMap<>(map);
        copy.put(key, value);
        return copy;
    }

    private static <V> Map<String, V> without(Map<String, V> map, String key) {
        Map<String, V> copy = new TreeMap<>(map);
        copy.remove(key);
        return copy;
    }
}
