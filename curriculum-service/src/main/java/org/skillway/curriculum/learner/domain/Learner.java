package org.skillway.curriculum.learner.domain;

import static java.util.Objects.requireNonNullElse;
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
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Ability;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.mastery.domain.Mastery;
import org.skillway.curriculum.mastery.domain.Norms;
import org.skillway.curriculum.mastery.domain.Testimony;
import org.skillway.curriculum.memory.domain.Fsrs;
import org.skillway.curriculum.memory.domain.Memories;
import org.skillway.curriculum.memory.domain.Recollection.Work;
import org.skillway.curriculum.path.domain.Drift;
import org.skillway.curriculum.path.domain.Inserted;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.PathCase;
import org.skillway.curriculum.path.domain.Situation;
import org.skillway.curriculum.path.domain.Wishes;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.progress.domain.Refreshed;
import org.skillway.curriculum.progress.domain.Struggle;
import org.skillway.curriculum.target.domain.RoleAssignment;
import org.skillway.curriculum.target.domain.RoleMap;
import org.skillway.curriculum.target.domain.Target;

/**
 * Everything this service holds about one person; a change gives a new learner, whose path is planned afterwards.
 *
 * @param tests the skills of tests under way, and when each lapses
 */
public record Learner(
        List<RoleAssignment> roles,
        Ability ability,
        Map<String, Progress> progress,
        Map<String, Struggle> struggles,
        Memories memories,
        List<Drift> drifts,
        List<Refreshed> refreshed,
        Approval approval,
        Spent spent,
        Map<String, Instant> tests,
        Wishes wishes) {

    /** A time budget and how often one was approved; zero means the usual one. */
    public record Approval(Budget budget, int version) {}

    /** Somebody of whom nothing is known but where they work: their ability begins at what is usual there. */
    public static Learner newcomer(Instant now, Norms norms) {
        return new Learner(
                List.of(),
                Ability.unknown(norms),
                Map.of(),
                Map.of(),
                Memories.NONE,
                List.of(),
                List.of(),
                new Approval(Budget.USUAL, 0),
                new Spent(Weeks.mondayOf(LocalDate.ofInstant(now, ZoneOffset.UTC)), 0),
                Map.of(),
                Wishes.NONE);
    }

    public Learner {
        roles = List.copyOf(roles);
        progress = Map.copyOf(progress);
        struggles = Map.copyOf(struggles);
        drifts = List.copyOf(drifts);
        refreshed = List.copyOf(refreshed);
        tests = Map.copyOf(tests);
        // Learners stored before they had a say said nothing.
        wishes = requireNonNullElse(wishes, Wishes.NONE);
    }

    public Learner assigned(List<RoleAssignment> now) {
        return new Learner(
                now, ability, progress, struggles, memories, drifts, refreshed, approval, spent, tests, wishes);
    }

    public Learner approved(Budget budget) {
        var next = new Approval(budget, approval.version() + 1);
        return new Learner(
                roles, ability, progress, struggles, memories, drifts, refreshed, next, spent, tests, wishes);
    }

    /** What somebody says moves the belief and ends a struggle: there is something new to go by. */
    public Learner told(String skill, Testimony testimony, Instant at) {
        return new Learner(
                roles,
                ability.told(skill, testimony, ability.norms(), at),
                progress,
                without(struggles, skill),
                memories,
                drifts,
                refreshed,
                approval,
                spent,
                tests,
                wishes);
    }

    /** A test of a skill is under way until then, unless it ends before. */
    public Learner testing(String skill, Instant until) {
        return withTests(with(tests, skill, until));
    }

    public Learner tested(String skill) {
        return withTests(without(tests, skill));
    }

    /** Whether a test of the skill is under way, whose items are answered nowhere else meanwhile. */
    public boolean isTested(String skill, Instant now) {
        Instant until = tests.get(skill);
        return until != null && now.isBefore(until);
    }

    private Learner withTests(Map<String, Instant> next) {
        return new Learner(
                roles, ability, progress, struggles, memories, drifts, refreshed, approval, spent, next, wishes);
    }

    /** Whoever showed in a test that they are at a level skips what leads there. */
    public Learner testedOut(String skill, Level level, Catalogue catalogue) {
        Map<String, Progress> next = new TreeMap<>(progress);
        catalogue.ofSkill(skill).stream()
                .filter(module -> module.kind().mainstream() && module.level().compareTo(level) <= 0)
                .forEach(module ->
                        next.put(module.key(), progressIn(module.key()).testedOut()));
        return new Learner(
                roles,
                ability,
                next,
                without(struggles, skill),
                memories,
                drifts,
                refreshed,
                approval,
                spent,
                tests,
                wishes);
    }

    /** Work that slips was not recalled when needed; a drift heard of twice counts once. */
    public Learner slipped(Drift drift, Catalogue catalogue, Instant at) {
        List<Drift> more = new ArrayList<>(drifts);
        boolean known = more.removeIf(earlier -> earlier.id().equals(drift.id()));
        more.add(drift);
        Learner slipped = withDrifts(more);
        return known ? slipped : slipped.worked(drift.skill(), Work.WRONG, catalogue, at);
    }

    /** The work recovered: nothing needs refreshing any more, except what is begun, which stays to be finished. */
    public Learner recovered(UUID driftId, Catalogue catalogue, Instant at) {
        Learner recovered = withDrifts(drifts.stream()
                .filter(drift -> !drift.id().equals(driftId) || refresherBegun(drift, catalogue))
                .toList());
        return drifts.stream()
                .filter(drift -> drift.id().equals(driftId))
                .findFirst()
                .map(drift -> recovered.worked(drift.skill(), Work.RIGHT, catalogue, at))
                .orElse(recovered);
    }

    private Learner worked(String skill, Work work, Catalogue catalogue, Instant at) {
        List<String> outcomes = catalogue.ofSkill(skill).stream()
                .flatMap(module -> module.origin().stream())
                .distinct()
                .toList();
        return withMemories(memories.afterWork(outcomes, work, at, Fsrs.STANDARD));
    }

    /** What is believed about a skill at a time; a time before the last evidence changes nothing. */
    public Mastery mastery(String skill, Instant at) {
        return ability.mastery(skill, ability.norms(), at);
    }

    public Progress progressIn(String module) {
        return progress.getOrDefault(module, Progress.NONE);
    }

    public Situation situation(Map<String, RoleMap> maps, Instant now, ZoneId zone, long lot) {
        return new Situation(
                Target.of(roles, maps),
                ability,
                progress,
                struggles,
                memories,
                drifts,
                refreshed,
                approval.budget(),
                spent,
                now,
                zone,
                lot,
                wishes);
    }

    /** What a path of theirs is planned from. */
    public PathCase pathCase(Situation situation) {
        return new PathCase(situation, roles.stream().map(RoleAssignment::role).collect(toSet()));
    }

    /**
     * The path from here, and the learner who is to walk it: a passed module that work asks for again is fresh again, and
     * reviews keep the days they were given.
     */
    public Routed routed(Catalogue catalogue, Situation situation) {
        var path = pathCase(situation).planned(catalogue);
        Map<String, Progress> fresh = new TreeMap<>(progress);
        path.steps().stream()
                .filter(step ->
                        step.driftId() != null && progressIn(step.module()).passed())
                .forEach(step -> fresh.remove(step.module()));
        Map<String, LocalDate> days = new TreeMap<>();
        path.steps().forEach(step -> {
            if (step.inserted() == Inserted.REVIEW && step.day() != null) {
                catalogue
                        .module(step.module())
                        .flatMap(Module::origin)
                        .ifPresent(outcome -> days.put(outcome, step.day()));
            }
        });
        Memories remembered = memories.planned(days);
        return new Routed(
                new Learner(
                        roles,
                        ability,
                        fresh,
                        struggles,
                        remembered,
                        drifts,
                        refreshed,
                        approval,
                        spent,
                        tests,
                        wishes),
                path);
    }

    /** The catalogue as it binds who holds these roles. */
    public Catalogue sees(Catalogue catalogue) {
        return catalogue.seenBy(roles.stream().map(RoleAssignment::role).collect(toSet()));
    }

    /** What of a path may still be taken since another catalogue holds: nothing withdrawn, unless it is begun. */
    public Path open(Path path, Catalogue now) {
        Catalogue seen = sees(now);
        return path.keeping(step -> seen.module(step.module()).isPresent()
                && (seen.rules().offers(step.module())
                        || progressIn(step.module()).open()));
    }

    Learner with(String module, Progress next) {
        return new Learner(
                roles,
                ability,
                with(progress, module, next),
                struggles,
                memories,
                drifts,
                refreshed,
                approval,
                spent,
                tests,
                wishes);
    }

    /** Has another say about the path. */
    public Learner wishing(Wishes next) {
        return new Learner(
                roles, ability, progress, struggles, memories, drifts, refreshed, approval, spent, tests, next);
    }

    public Learner withAbility(Ability next) {
        return new Learner(
                roles, next, progress, struggles, memories, drifts, refreshed, approval, spent, tests, wishes);
    }

    Learner withMemories(Memories next) {
        return new Learner(
                roles, ability, progress, struggles, next, drifts, refreshed, approval, spent, tests, wishes);
    }

    Learner withStruggle(String skill, @Nullable Struggle struggle) {
        Map<String, Struggle> next = struggle == null ? without(struggles, skill) : with(struggles, skill, struggle);
        return new Learner(roles, ability, progress, next, memories, drifts, refreshed, approval, spent, tests, wishes);
    }

    Learner withDrifts(List<Drift> next) {
        return new Learner(
                roles, ability, progress, struggles, memories, next, refreshed, approval, spent, tests, wishes);
    }

    Learner withRefreshed(Refreshed taken) {
        List<Refreshed> more = new ArrayList<>(refreshed);
        more.add(taken);
        return new Learner(roles, ability, progress, struggles, memories, drifts, more, approval, spent, tests, wishes);
    }

    Learner withSpent(Spent next) {
        return new Learner(
                roles, ability, progress, struggles, memories, drifts, refreshed, approval, next, tests, wishes);
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
