package org.skillway.curriculum.progress.domain;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;

/**
 * Where somebody stands with one module. A round is one go at its items: answering the same item again begins the next.
 * A module is passed when every item's latest answer is right, never by attendance, and stays passed while it is taken anew.
 *
 * <p>Whoever tries option after option is right in the end. So a gate asks for more than a pass: for a whole round right at
 * first try, on a day after the last on which something of the module went wrong. Until then it is passed {@code wanting}
 * that. The days are those on which answers were recorded: what its sender says of them can open nothing.
 *
 * @param right the items whose latest answer is right
 * @param tried the items answered in this round
 * @param seen the items ever answered, right or wrong
 * @param missed the last day on which an answer was wrong; null where none was since that is kept
 * @param anew whether it is taken again although it is passed
 * @param sure the items answered wrong by somebody who was sure, and not right since
 */
public record Progress(
        Set<String> right,
        Set<String> tried,
        Set<String> seen,
        int failedRounds,
        int abandoned,
        State state,
        @Nullable LocalDate missed,
        boolean wanting,
        boolean anew,
        Set<String> sure) {

    /** {@code TESTED_OUT} is passed, too: by a test of the skill instead of the module. */
    public enum State {
        UNTOUCHED,
        OPEN,
        CLOSED,
        PASSED,
        TESTED_OUT
    }

    public static final Progress NONE = new Progress(Set.of(), Set.of(), 0, 0, State.UNTOUCHED);

    public Progress {
        right = Set.copyOf(right);
        tried = Set.copyOf(tried);
        seen = told(seen, right, tried);
        // Earlier releases kept nobody's confidence.
        sure = Set.copyOf(requireNonNullElse(sure, Set.of()));
    }

    /** Of somebody who answered nothing else. */
    public Progress(Set<String> right, Set<String> tried, int failedRounds, int abandoned, State state) {
        this(right, tried, union(right, tried), failedRounds, abandoned, state, null, false, false, Set.of());
    }

    public boolean passed() {
        return state == State.PASSED || state == State.TESTED_OUT;
    }

    /** Passed by itself, and by more than trying out. */
    public boolean opensGates() {
        return state == State.PASSED && !wanting;
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** Under way, for the first time or anew: its minutes are spent. */
    public boolean begun() {
        return open() || anew;
    }

    /** Whether something was done in it: whoever was tested out of it has not seen it. */
    public boolean practised() {
        return state == State.OPEN || state == State.CLOSED || state == State.PASSED || !tried.isEmpty();
    }

    /** Failed so far and not passed since: the module waits for another way to it. */
    public boolean struggling() {
        return failedRounds > 0 && !passed();
    }

    /** Whether the answer to an item may simply be remembered. */
    public boolean knows(String item) {
        return passed() || seen.contains(item);
    }

    public Progress opened() {
        return passed() ? again(anew ? tried : Set.of(), true) : in(State.OPEN);
    }

    public Progress completed() {
        return passed() ? again(tried, false) : in(State.CLOSED);
    }

    /** Passed by what was done in another module that counts for this one. */
    public Progress credited(Progress by) {
        return passed()
                ? this
                : new Progress(
                        right, tried, seen, failedRounds, abandoned, State.PASSED, missed, by.wanting, false, sure);
    }

    public Progress testedOut() {
        return passed() ? this : in(State.TESTED_OUT);
    }

    public Progress abandonedOnce() {
        return passed()
                ? again(tried, false)
                : new Progress(
                        right, tried, seen, failedRounds, abandoned + 1, State.CLOSED, missed, wanting, anew, sure);
    }

    /** Failed more than once and not passed since. */
    public boolean strugglingOn() {
        return failedRounds > 1 && !passed();
    }

    /** Whether something was answered wrong by somebody who was sure of it, and not right since. */
    public boolean hasSureMistake() {
        return !sure.isEmpty();
    }

    /** As if nobody had been sure of anything. */
    public Progress unsure() {
        return sure.isEmpty()
                ? this
                : new Progress(right, tried, seen, failedRounds, abandoned, state, missed, wanting, anew, Set.of());
    }

    /** The item to look at again: one that was wrong with confidence before one of this round that was wrong; by key. */
    public Optional<String> lookAgain() {
        return sure.stream().sorted().findFirst().or(this::missedItem);
    }

    /** The first item of this round that was wrong, however surely; by key. */
    public Optional<String> missedItem() {
        return tried.stream().filter(item -> !right.contains(item)).sorted().findFirst();
    }

    /** These were met elsewhere: whoever answers them here may simply remember. */
    public Progress met(Set<String> items) {
        return new Progress(
                right, tried, union(seen, items), failedRounds, abandoned, state, missed, wanting, anew, sure);
    }

    /** After an answer recorded on a day of its learner's, who did not say how sure they were. */
    public Progress answered(Module module, String item, boolean correct, LocalDate day) {
        return answered(module, item, correct, false, day);
    }

    /** After an answer recorded on a day of its learner's, who was sure or not. */
    public Progress answered(Module module, String item, boolean correct, boolean certain, LocalDate day) {
        Set<String> triedNow = tried.contains(item) ? new TreeSet<>() : new TreeSet<>(tried);
        boolean roundFailedBefore = !right.containsAll(triedNow);
        triedNow.add(item);
        Set<String> rightNow = new TreeSet<>(right);
        if (correct) {
            rightNow.add(item);
        } else {
            rightNow.remove(item);
        }
        Set<String> all = module.items().stream().map(Item::key).collect(toUnmodifiableSet());
        // What is asked no more cannot be mended.
        Set<String> sureNow = new TreeSet<>(sure);
        sureNow.retainAll(all);
        if (correct) {
            sureNow.remove(item);
        } else if (certain) {
            sureNow.add(item);
        }
        int failed = failedRounds + (correct || roundFailedBefore ? 0 : 1);
        LocalDate missedNow = correct || isLater(missed, day) ? missed : day;
        boolean done = rightNow.containsAll(all);
        boolean atFirstTry = done && triedNow.containsAll(all) && (missedNow == null || day.isAfter(missedNow));
        boolean passes = done && !passed();
        return new Progress(
                rightNow,
                // The next answer begins a round of its own.
                passes ? all : triedNow,
                union(seen, Set.of(item)),
                failed,
                abandoned,
                passes ? State.PASSED : state,
                missedNow,
                passes ? !atFirstTry : wanting && !atFirstTry,
                anew && !(done && triedNow.containsAll(all)),
                sureNow);
    }

    /** Whether all items were gone through again and are right: that is how somebody who passed takes a module anew. */
    public boolean roundRight(Module module) {
        return module.items().stream().allMatch(item -> right.contains(item.key()) && tried.contains(item.key()));
    }

    /** Whoever moves to another time zone may have a day twice. */
    private static boolean isLater(@Nullable LocalDate known, LocalDate day) {
        return known != null && known.isAfter(day);
    }

    private Progress in(State next) {
        return new Progress(right, tried, seen, failedRounds, abandoned, next, missed, wanting, anew, sure);
    }

    private Progress again(Set<String> round, boolean taken) {
        return new Progress(right, round, seen, failedRounds, abandoned, state, missed, wanting, taken, sure);
    }

    /** What earlier releases kept does not tell it; it is at least what they did tell. */
    private static Set<String> told(@Nullable Set<String> seen, Set<String> right, Set<String> tried) {
        return seen == null ? union(right, tried) : Set.copyOf(seen);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(toUnmodifiableSet());
    }
}
