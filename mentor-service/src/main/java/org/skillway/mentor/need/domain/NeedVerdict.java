package org.skillway.mentor.need.domain;

/** What a changed gap means for the need of that person and skill. */
public sealed interface NeedVerdict {

    /** A mentor is called for and no need is open yet. */
    record Opens() implements NeedVerdict {}

    /** The open need goes on, with the gap as it is now, for what is left of its ground. */
    record Continues(Ground ground) implements NeedVerdict {}

    /** The open need is over. */
    record Closes(NeedRule because) implements NeedVerdict {}

    /** Nothing is open and nothing opens. */
    record Nothing(NeedRule because) implements NeedVerdict {}

    /** A need that is open because modules were tried in vain is over only with the gap. */
    static NeedVerdict on(Gap gap, Ground ground) {
        return NeedRule.against(gap, ground.gap())
                .map(rule -> ruledOut(rule, ground))
                .orElseGet(() -> ground.isNone() ? new Opens() : new Continues(new Ground(true, ground.triedInVain())));
    }

    private static NeedVerdict ruledOut(NeedRule rule, Ground ground) {
        if (ground.isNone()) {
            return new Nothing(rule);
        }
        return ground.triedInVain() && rule != NeedRule.GAP_CLOSED
                ? new Continues(new Ground(false, true))
                : new Closes(rule);
    }

    /** Modules are tried again: what is open for that alone is over, what the gap calls for as well is not. */
    static NeedVerdict onTriedAgain(Ground ground) {
        if (ground.gap()) {
            return new Continues(new Ground(true, false));
        }
        return ground.isNone() ? new Nothing(NeedRule.TRIED_AGAIN) : new Closes(NeedRule.TRIED_AGAIN);
    }
}
