package org.skillway.curriculum.progress.domain;

import java.util.Set;
import java.util.TreeSet;
import org.skillway.curriculum.catalog.domain.Module;

/**
 * Where somebody stands with one module. A round is one go at its items: answering the same item again begins the next.
 * A module is passed when every item's latest answer is right, never by attendance.
 */
public record Progress(Set<String> right, Set<String> tried, int failedRounds, int abandoned, State state) {

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
    }

    public boolean passed() {
        return state == State.PASSED || state == State.TESTED_OUT;
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** Failed so far and not passed since: the module waits for another way to it. */
    public boolean struggling() {
        return failedRounds > 0 && !passed();
    }

    public Progress opened() {
        return passed() ? this : in(State.OPEN);
    }

    public Progress completed() {
        return passed() ? this : in(State.CLOSED);
    }

    /** Passed by what was done in another module that counts for this one. */
    public Progress credited() {
        return passed() ? this : in(State.PASSED);
    }

    public Progress testedOut() {
        return passed() ? this : in(State.TESTED_OUT);
    }

    public Progress abandonedOnce() {
        return passed() ? this : new Progress(right, tried, failedRounds, abandoned + 1, State.CLOSED);
    }

    public Progress answered(Module module, String item, boolean correct) {
        Set<String> triedNow = tried.contains(item) ? new TreeSet<>() : new TreeSet<>(tried);
        boolean roundFailedBefore = !right.containsAll(triedNow);
        triedNow.add(item);
        Set<String> rightNow = new TreeSet<>(right);
        if (correct) {
            rightNow.add(item);
        } else {
            rightNow.remove(item);
        }
        int failed = failedRounds + (correct || roundFailedBefore ? 0 : 1);
        boolean done = module.items().stream().allMatch(each -> rightNow.contains(each.key()));
        return new Progress(rightNow, triedNow, failed, abandoned, after(done));
    }

    /** Whether all items were gone through again and are right: that is how somebody who passed takes a module anew. */
    public boolean roundRight(Module module) {
        return module.items().stream().allMatch(item -> right.contains(item.key()) && tried.contains(item.key()));
    }

    private State after(boolean done) {
        if (passed() || !done) {
            return state;
        }
        return State.PASSED;
    }

    private Progress in(State next) {
        return new Progress(right, tried, failedRounds, abandoned, next);
    }
}
