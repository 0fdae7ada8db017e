package org.skillway.curriculum.learner.domain;

import static java.util.Collections.unmodifiableSortedSet;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.budget.domain.Budget;
import org.skillway.curriculum.budget.domain.Spent;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.curriculum.domain.PilotKey;
import org.skillway.curriculum.mastery.domain.Ability;
import org.skillway.curriculum.mastery.domain.HelpLevel;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.mastery.domain.Mastery;
import org.skillway.curriculum.mastery.domain.Norms;
import org.skillway.curriculum.mastery.domain.Testimony;
import org.skillway.curriculum.memory.domain.Fsrs;
import org.skillway.curriculum.memory.domain.Memories;
import org.skillway.curriculum.memory.domain.Recollection;
import org.skillway.curriculum.pace.domain.Pace;
import org.skillway.curriculum.pace.domain.PacedMinutes;
import org.skillway.curriculum.path.domain.Drift;
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
import org.skillway.curriculum.task.domain.Ground;
import org.skillway.curriculum.workday.domain.EasyDays;
import org.skillway.curriculum.workday.domain.Leave;
import org.skillway.curriculum.workday.domain.Workdays;

/**
 * Everything this service holds about one person; a change gives a new learner, whose path is planned afterwards.
 *
 * @param tests the skills of tests under way, and when each lapses
 * @param pilots the pilot groups they are in
 * @param gone whether they do not work here at present
 * @param workdays the days on which they work: no review and no run of days asks for another
 * @param pace how long they take beside others
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
        Wishes wishes,
        Set<String> pilots,
        boolean gone,
        Workdays workdays,
        Pace pace) {

    /** A time budget and how often one was approved; zero means the usual one. */
    public record Approval(Budget budget, int version) {

        /** Whether somebody approved it; else it is the usual one. */
        public boolean given() {
            return version > 0;
        }
    }

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
                Wishes.NONE,
                Set.of(),
                false,
                Workdays.USUAL,
                Pace.UNKNOWN);
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
        // Learners stored before there were pilots are in none.
        pilots = unmodifiableSortedSet(new TreeSet<>(requireNonNullElse(pilots, Set.of())));
        // Learners stored before days off counted work as most do.
        workdays = requireNonNullElse(workdays, Workdays.USUAL);
        // Learners stored before there was a pace take as long as anybody.
        pace = requireNonNullElse(pace, Pace.UNKNOWN);
    }

    public Learner assigned(List<RoleAssignment> now) {
        return changed(draft -> draft.roles = now);
    }

    public Learner approved(Budget budget) {
        var next = new Approval(budget, approval.version() + 1);
        return changed(draft -> draft.approval = next);
    }

    /** What somebody says moves the belief and ends a struggle: there is something new to go by. */
    public Learner told(String skill, Testimony testimony, Instant at) {
        return changed(draft -> {
            draft.ability = ability.told(skill, testimony, ability.norms(), at);
            draft.struggles = without(struggles, skill);
        });
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

    /** These items were met outside their modules, by module: whoever answers them there may simply remember. */
    public Learner met(Map<String, Set<String>> items) {
        Map<String, Progress> next = new TreeMap<>(progress);
        items.forEach((module, keys) -> next.put(module, progressIn(module).met(keys)));
        return changed(draft -> draft.progress = next);
    }

    private Learner withTests(Map<String, Instant> next) {
        return changed(draft -> draft.tests = next);
    }

    /** What these modules teach was right, at once and alone, when it was asked for. */
    public Learner recalled(Collection<Module> modules, Instant at) {
        var right = new Recollection.Answered(true, HelpLevel.NONE, null, null);
        Memories next = memories;
        for (Module module : modules) {
            Memories known = next;
            next = module.origin()
                    .map(outcome -> known.after(outcome, right, at, Fsrs.STANDARD))
                    .orElse(known);
        }
        return withMemories(next);
    }

    /** Whoever showed in a test that they are at a level skips what leads there. */
    public Learner testedOut(String skill, Level level, Catalogue catalogue) {
        Map<String, Progress> next = new TreeMap<>(progress);
        catalogue.ofSkill(skill).stream()
                .filter(module -> module.kind().mainstream() && module.level().compareTo(level) <= 0)
                .forEach(module ->
                        next.put(module.key(), progressIn(module.key()).testedOut()));
        return changed(draft -> {
            draft.ability = ability.settledIn(skill);
            draft.progress = next;
            draft.struggles = without(struggles, skill);
        });
    }

    /** These modules are to be taken anew, and the skill rests no longer: a person decided so by this proposal. */
    public Learner retraining(UUID proposal, String skill, List<String> modules, Catalogue catalogue, Instant at) {
        return new Retraining(this, proposal).ordered(skill, modules, catalogue, at);
    }

    /** What was to be taken anew by this proposal need not be, and what was achieved before counts again. */
    public Learner sparedRetraining(UUID proposal) {
        return new Retraining(this, proposal).lifted();
    }

    /** Work that slips was not recalled when needed; a drift heard of twice counts once. */
    public Learner slipped(Drift drift, Catalogue catalogue, Instant at) {
        return new Slips(this, catalogue, at).slipped(drift);
    }

    /** The work recovered: nothing needs refreshing any more, except what is begun, which stays to be finished. */
    public Learner recovered(UUID driftId, Catalogue catalogue, Instant at) {
        return new Slips(this, catalogue, at).recovered(driftId);
    }

    /** A slip is withdrawn: nothing needs refreshing for it, as after a recovery, and nothing was shown. */
    public Learner slipWithdrawn(UUID driftId, Catalogue catalogue, Instant at) {
        return new Slips(this, catalogue, at).withdrawn(driftId);
    }

    /** In these pilot groups and no others. */
    public Learner piloting(Set<String> groups) {
        return changed(draft -> draft.pilots = groups);
    }

    /** In a company that works on these days; their own days off stay theirs. */
    public Learner in(Workdays company) {
        Workdays theirs = company.away(workdays.leaves()).easing(workdays.easy());
        return theirs.equals(workdays) ? this : changed(draft -> draft.workdays = theirs);
    }

    /** Away on these days and no others. */
    public Learner away(List<Leave> leaves) {
        return changed(draft -> draft.workdays = workdays.away(leaves));
    }

    /** With these easy days and no others. */
    public Learner easing(EasyDays next) {
        return next.equals(workdays.easy()) ? this : changed(draft -> draft.workdays = workdays.easing(next));
    }

    public Learner withPace(Pace next) {
        return next.equals(pace) ? this : changed(draft -> draft.pace = next);
    }

    /** What modules cost them. */
    PacedMinutes minutes() {
        return pace.minutes(approval.budget().minutesPerWeek());
    }

    /** Nothing is before them until they are back, and no test is under way; what is known of them stays. */
    public Learner leaving() {
        return changed(draft -> {
            draft.gone = true;
            draft.tests = Map.of();
        });
    }

    public Learner returning() {
        return changed(draft -> draft.gone = false);
    }

    /** Of somebody at work everything that asks for a step, of somebody gone nothing. */
    private Learner asking() {
        return !gone
                ? this
                : changed(draft -> {
                    draft.roles = List.of();
                    draft.struggles = Map.of();
                    draft.memories = Memories.NONE;
                    draft.drifts = List.of();
                    draft.wishes = Wishes.NONE;
                    draft.pilots = Set.of();
                });
    }

    /** What is believed about a skill at a time; a time before the last evidence changes nothing. */
    public Mastery mastery(String skill, Instant at) {
        return ability.mastery(skill, ability.norms(), at);
    }

    public Progress progressIn(String module) {
        return progress.getOrDefault(module, Progress.NONE);
    }

    public Situation situation(Map<String, RoleMap> maps, Instant now, ZoneId zone, long lot) {
        Learner asking = asking();
        return new Situation(
                Target.of(asking.roles, maps),
                ability,
                progress,
                asking.struggles,
                asking.memories,
                asking.drifts,
                refreshed,
                approval.budget(),
                spent,
                now,
                zone,
                lot,
                asking.wishes,
                workdays,
                pace);
    }

    /** What a path of theirs is planned from. */
    public PathCase pathCase(Situation situation) {
        return new PathCase(situation, held());
    }

    /** What a task's need is found in; of somebody gone nothing. */
    public Ground ground(Situation situation, Catalogue catalogue) {
        return Ground.of(pathCase(situation), gone ? new Catalogue(List.of()) : catalogue);
    }

    /** The path from here, and the learner who is to walk it. */
    public Routed routed(Catalogue catalogue, Situation situation) {
        return Routed.of(this, catalogue, pathCase(situation));
    }

    /** All that curricula may bind them by. */
    private Set<String> held() {
        Learner asking = asking();
        return Stream.concat(
                        asking.roles.stream().map(RoleAssignment::role),
                        asking.pilots.stream().map(PilotKey::ofGroup))
                .collect(toSet());
    }

    /** The catalogue as it binds them. */
    public Catalogue sees(Catalogue catalogue) {
        return catalogue.seenBy(held());
    }

    /** What of a path may still be taken since another catalogue holds: nothing withdrawn, unless it is begun. */
    public Path open(Path path, Catalogue now) {
        Catalogue seen = sees(now);
        return path.keeping(step -> seen.module(step.module()).isPresent()
                && (seen.rules().offers(step.module())
                        || progressIn(step.module()).begun()));
    }

    Learner with(String module, Progress next) {
        return changed(draft -> draft.progress = with(progress, module, next));
    }

    /** Has another say about the path. */
    public Learner wishing(Wishes next) {
        return changed(draft -> draft.wishes = next);
    }

    public Learner withAbility(Ability next) {
        return changed(draft -> draft.ability = next);
    }

    Learner withMemories(Memories next) {
        return changed(draft -> draft.memories = next);
    }

    Learner withStruggle(String skill, @Nullable Struggle struggle) {
        Map<String, Struggle> next = struggle == null ? without(struggles, skill) : with(struggles, skill, struggle);
        return changed(draft -> draft.struggles = next);
    }

    Learner withDrifts(List<Drift> next) {
        return changed(draft -> draft.drifts = next);
    }

    /** With another refresher taken; what counts no more by then is dropped. */
    Learner withRefreshed(Refreshed taken) {
        List<Refreshed> more = new ArrayList<>(refreshed);
        more.removeIf(earlier -> !Refreshed.counts(earlier.at(), taken.at()));
        more.add(taken);
        return changed(draft -> draft.refreshed = more);
    }

    /** As if they had been sure of nothing that they answered. */
    public Learner unsure() {
        Map<String, Progress> next = new TreeMap<>(progress);
        next.replaceAll((_, of) -> of.unsure());
        return changed(draft -> draft.progress = next);
    }

    public Learner withSpent(Spent next) {
        return changed(draft -> draft.spent = next);
    }

    /** The same where something is otherwise. */
    Learner changed(Consumer<LearnerDraft> change) {
        LearnerDraft draft = new LearnerDraft(this);
        change.accept(draft);
        return draft.done();
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
